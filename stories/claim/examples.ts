import adoption from '../../schemas/pfml-claim/examples/complete-bonding-adoption-to-come.json' with { type: 'json' };
import bonding from '../../schemas/pfml-claim/examples/complete-bonding-continuous.json' with { type: 'json' };
import bondingVariable from '../../schemas/pfml-claim/examples/complete-bonding-reduced.json' with { type: 'json' };
import caring from '../../schemas/pfml-claim/examples/complete-caring-reduced.json' with { type: 'json' };
import intermittent from '../../schemas/pfml-claim/examples/complete-medical-intermittent.json' with { type: 'json' };
import timeOff from '../../schemas/pfml-claim/examples/complete-medical-paid-time-off.json' with { type: 'json' };
import medical from '../../schemas/pfml-claim/examples/complete-medical-with-other-leave-and-income.json' with { type: 'json' };
import type { Example } from './claim-on-stage.js';

/** The examples that stories show, by what is special about them. */
export const examples = {
  adoption,
  bonding,
  bondingVariable,
  caring,
  intermittent,
  medical,
  timeOff,
} as unknown as Readonly<
  Record<'adoption' | 'bonding' | 'bondingVariable' | 'caring' | 'intermittent' | 'medical' | 'timeOff', Example>
>;
