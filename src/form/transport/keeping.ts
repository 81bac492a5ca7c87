// What keeps an open application with the service. Loaded behind the first page: nothing is to be saved before something was put in.
import { registerTexts } from '../../text/first.js';
import { keepingTexts } from './keeping-texts.js';

export { ClaimKeeper } from './claim-keeper.js';
export { IdleWatch } from './idle-watch.js';
export { SubmissionSender } from './submission-sender.js';
export { TabCourtesy } from './tab-courtesy.js';

registerTexts(keepingTexts);
