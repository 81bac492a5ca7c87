<?php

declare(strict_types=1);

namespace Drupal\baystate_forms\Plugin\Filter;

use Drupal\Component\Utility\Html;
use Drupal\Core\Config\ConfigFactoryInterface;
use Drupal\Core\Plugin\ContainerFactoryPluginInterface;
use Drupal\Core\StringTranslation\TranslatableMarkup;
use Drupal\filter\Attribute\Filter;
use Drupal\filter\FilterProcessResult;
use Drupal\filter\Plugin\FilterBase;
use Drupal\filter\Plugin\FilterInterface;
use Symfony\Component\DependencyInjection\ContainerInterface;

/**
 * Loads the script of each tag that stands in a text, and only there. It changes no word of the text.
 */
#[Filter(
  id: "baystate_forms_tags",
  title: new TranslatableMarkup("Load the forms of Massachusetts services"),
  type: FilterInterface::TYPE_TRANSFORM_REVERSIBLE,
  description: new TranslatableMarkup("Put it after “Limit allowed HTML tags” and after filters that remove empty tags."),
)]
final class FormTags extends FilterBase implements ContainerFactoryPluginInterface {

  public function __construct(
    array $configuration,
    string $plugin_id,
    mixed $plugin_definition,
    private readonly ConfigFactoryInterface $configFactory,
  ) {
    parent::__construct($configuration, $plugin_id, $plugin_definition);
  }

  /**
   * {@inheritdoc}
   */
  public static function create(ContainerInterface $container, array $configuration, $plugin_id, $plugin_definition): self {
    return new self($configuration, $plugin_id, $plugin_definition, $container->get('config.factory'));
  }

  /**
   * {@inheritdoc}
   */
  public function process($text, $langcode): FilterProcessResult {
    $result = new FilterProcessResult($text);
    // Nearly all texts have none: parsing is only for those that may.
    if (stripos($text, '<ma-') === FALSE) {
      return $result;
    }
    $settings = $this->configFactory->get('baystate_forms.settings');
    // A new version in the settings must reach pages that are cached already.
    $result->addCacheableDependency($settings);
    if (!str_starts_with((string) $settings->get('base'), 'https://')) {
      return $result;
    }
    $document = Html::load($text);
    foreach ($settings->get('tags') ?? [] as ['tag' => $tag]) {
      if ($document->getElementsByTagName($tag)->length > 0) {
        $result->addAttachments(['library' => ["baystate_forms/$tag"]]);
      }
    }
    return $result;
  }

  /**
   * {@inheritdoc}
   */
  public function tips($long = FALSE) {
    return $this->t('A form: @tag, with a phone number or a link between the tags.', ['@tag' => '<ma-…></ma-…>']);
  }

}
