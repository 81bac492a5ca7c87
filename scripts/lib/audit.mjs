// The known holes of our dependencies, as the registry tells them to npm.
import { spawn } from 'node:child_process';
import { ROOT } from './run.mjs';

/**
 * Asks a registry, npm's own setting without one. `asked: false`: it gave no answer, so nothing is known; that is not the same as no holes.
 * A hole's `folders` are where the packages that have it stand in node_modules.
 */
export async function knownHoles(registry) {
  const { out, error } = await npmAudit(registry);
  let answer;
  try {
    answer = JSON.parse(out);
  } catch {
    return { asked: false, why: firstLine(error || out) || 'npm said nothing' };
  }
  if (!answer.vulnerabilities) return { asked: false, why: firstLine(answer.message ?? answer.error?.summary ?? out) };
  return {
    asked: true,
    packages: answer.metadata.dependencies.total,
    holes: Object.values(answer.vulnerabilities).flatMap(({ name, severity, nodes, via }) => {
      // A name in `via` is another package of this list, through which the hole comes; it is told there.
      const own = via.filter((one) => typeof one === 'object');
      return own.map(({ title, url, range }) => ({ name, severity, title, url, range, folders: nodes }));
    }),
  };
}

function npmAudit(registry) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['audit', '--json', ...(registry ? ['--registry', registry] : [])], {
      cwd: ROOT,
      env: { ...process.env, npm_config_fetch_retries: '1', npm_config_fetch_timeout: '60000' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, error] = ['', ''];
    child.stdout.on('data', (text) => (out += text));
    child.stderr.on('data', (text) => (error += text));
    child.on('error', ({ message }) => resolve({ out: '', error: message }));
    child.on('close', () => resolve({ out, error }));
  });
}

const firstLine = (text) => text.trim().split('\n')[0].slice(0, 300);
