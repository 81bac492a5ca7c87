<?php

declare(strict_types=1);

namespace Drupal\baystate_forms\EventSubscriber;

use Drupal\Core\Cache\CacheTagsInvalidatorInterface;
use Drupal\Core\Config\ConfigCrudEvent;
use Drupal\Core\Config\ConfigEvents;
use Symfony\Component\EventDispatcher\EventSubscriberInterface;

/**
 * Builds the libraries anew when the settings change: Drupal keeps what a module once said of its libraries.
 */
final class SettingsSaved implements EventSubscriberInterface {

  public function __construct(private readonly CacheTagsInvalidatorInterface $invalidator) {}

  /**
   * {@inheritdoc}
   */
  public static function getSubscribedEvents(): array {
    return [ConfigEvents::SAVE => 'onSave'];
  }

  /**
   * After any save of settings, by a person or by an import.
   */
  public function onSave(ConfigCrudEvent $event): void {
    if ($event->getConfig()->getName() === 'baystate_forms.settings') {
      $this->invalidator->invalidateTags(['library_info']);
    }
  }

}
