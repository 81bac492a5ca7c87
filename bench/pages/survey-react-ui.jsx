import 'survey-core/survey-core.css';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';
import { surveyOf } from '../forms/survey.mjs';

export function mount(root, form) {
  const survey = new Model(surveyOf(form));
  flushSync(() => createRoot(root).render(<Survey model={survey} />));
  return { submit: () => survey.completeLastPage() };
}
