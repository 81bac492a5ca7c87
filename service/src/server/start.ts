import { join } from 'node:path';
import { registerDemoForms } from '../author-forms/demo-forms.js';
import { MadeForms } from '../author-forms/made-forms.js';
import { webhookCarrier } from '../author-forms/webhook-carrier.js';
import { momentOf, todayOf, wallClock, type Clock } from '../clock.js';
import type { Desk } from '../desk.js';
import { seedDirectory } from '../directory/seed.js';
import { tableDirectory } from '../directory/table-directory.js';
import { scanForTestFile } from '../documents/scan.js';
import { adoptOldEvents } from '../cases/adopt-old-events.js';
import { openHeads } from '../cases/heads.js';
import { recentHeads } from '../cases/recent-heads.js';
import { openWatch } from '../cases/watch.js';
import { checkKeys } from '../drafts/held-answers.js';
import type { FormLibrary } from '../forms/form-library.js';
import { buildHostSite } from '../host/host-site.js';
import type { App } from '../http/new-app.js';
import { mailCarrier } from '../mail/mail-carrier.js';
import { openMailTransport } from '../mail/open-transport.js';
import { startOutbox } from '../outbox/worker.js';
import { openKeyRing } from '../secrets/key-ring.js';
import type { Settings } from '../settings.js';
import { knowAccounts } from '../staff/accounts.js';
import { readStaffLines, staffDoor } from '../staff/staff-door.js';
import { openStore } from '../store/open-store.js';
import type { Store } from '../store/sql.js';
import { openIntake } from '../submissions/intake.js';
import { formsApp } from './forms-app.js';
import { startSweeper } from './sweeper.js';

/** A running service. */
export interface Running {
  readonly desk: Desk;
  readonly forms: App;
  /** Stops taking requests, finishes those under way, closes the database. Safe to call twice. */
  stop(): Promise<void>;
}

/** Opens the database, and both origins; returns once both answer. */
export async function start(settings: Settings, library: FormLibrary, clock: Clock = wallClock): Promise<Running> {
  const keys = openKeyRing(settings);
  const store = await openStore(settings, (code) =>
    console.error(JSON.stringify({ msg: 'a database connection broke', code })),
  );
  const apps: { close(): PromiseLike<void> }[] = [];
  try {
    const desk = await makeDesk(settings, library, store, clock, keys);
    const forms = await formsApp(desk);
    await registerDemoForms(desk, (form, code) => forms.log.warn({ form, code }, 'a demo form is not registered'));
    const { demoDir, handbookDir, formsOrigin, formsDist, cspReportUri } = settings;
    const host = await buildHostSite({
      folder: demoDir,
      handbook: handbookDir,
      formsOrigin,
      formsDist,
      cspReportUri,
    });
    apps.push(forms, host);
    const stopSweeping = startSweeper(desk, forms.log);
    const mail = openMailTransport(settings);
    const stopCarrying = startOutbox(desk, { webhook: webhookCarrier(desk), mail: mailCarrier(mail) }, forms.log);
    await forms.listen({ port: settings.formsPort, host: settings.host });
    await host.listen({ port: settings.port, host: settings.host });
    let stopping: Promise<void> | undefined;
    return {
      desk,
      forms,
      stop: () =>
        (stopping ??= stopAll([
          stopSweeping,
          stopCarrying,
          () => mail.close(),
          ...apps.map((app) => () => app.close()),
          () => closeDesk(desk),
          () => store.close(),
        ])),
    };
  } catch (error) {
    await stopAll([...apps.map((app) => () => app.close()), () => store.close()]);
    throw error;
  }
}

/** The desk over an open store; tests make one without listening anywhere. */
export async function makeDesk(
  settings: Settings,
  library: FormLibrary,
  store: Store,
  clock: Clock,
  keys = openKeyRing(settings),
  staffLines = readStaffLines(settings),
): Promise<Desk> {
  await checkKeys(store, keys);
  const adopted = await adoptOldEvents(store, keys);
  await seedDirectory(store, keys, todayOf(clock));
  const report = (code: string): void => console.error(JSON.stringify({ msg: 'heads were not written', code }));
  const heads = openHeads(settings.headsDir, keys, () => momentOf(clock), report);
  // A process that died between a commit and its note left a head unsaid.
  for (const head of [...adopted, ...(await recentHeads(store, clock))]) heads.note(head);
  const staff = staffDoor({ lines: staffLines, keys, network: settings.staffNetwork });
  await knowAccounts(store, staff.members, clock);
  return {
    settings,
    store,
    keys,
    clock,
    library,
    madeForms: new MadeForms(library.kinds),
    staff,
    directory: (sql) => tableDirectory(sql, keys),
    intake: openIntake(store),
    heads,
    watch: openWatch(store),
    scan: scanForTestFile,
    documentsDir: join(settings.dataDir, 'documents'),
  };
}

/** Ends what a desk does by itself; the heads that were noted are written. */
export async function closeDesk(desk: Desk): Promise<void> {
  desk.watch.close();
  await desk.heads.close();
}

async function stopAll(steps: ReadonlyArray<() => PromiseLike<void> | void>): Promise<void> {
  for (const step of steps) await step();
}
