import 'survey-core/survey-core.css';
import { Model } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';
import { surveyOf } from '../forms/survey.mjs';

export function mount(root, form) {
  const survey = new Model(surveyOf(form));
  renderSurvey(survey, root);
  return { submit: () => survey.completeLastPage() };
}
