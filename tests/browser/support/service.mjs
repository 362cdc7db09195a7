// The program itself: started in an empty folder on a port of its own, stopped by its process id.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const program = process.env.ALONGSIDE_BIN
  ?? fileURLToPath(new URL('../../../target/release/alongside', import.meta.url));

function freePort() {
  return new Promise((found, failed) => {
    const server = createServer().on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

// Runs `alongside` with these words behind it until `stop` is called.
export async function start(...words) {
  const folder = await mkdtemp(join(tmpdir(), 'alongside-journeys-'));
  const listen = `127.0.0.1:${await freePort()}`;
  const where = {
    cwd: folder,
    env: { PATH: process.env.PATH, ALONGSIDE_LISTEN: listen, ALONGSIDE_LOG: 'error' },
  };
  const child = spawn(program, words, { ...where, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { text: '', failures: '' };
  child.stdout.on('data', (more) => { said.text += more; });
  child.stderr.on('data', (more) => { said.failures += more; });
  const ended = new Promise((done) => { child.on('exit', done).on('error', done); });
  let running = true;
  ended.then(() => { running = false; });

  const service = {
    url: `http://${listen}`,
    // What it printed, and the failures it logged: a journey must not cause one.
    said,
    // Another command of the program beside the running one; gives what that prints.
    run: async (...more) => (await promisify(execFile)(program, more, where)).stdout,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
  const answers = async () => (await fetch(`${service.url}/health/ready`).catch(() => null))?.ok;
  for (let tries = 0; !await answers(); tries += 1) {
    if (!running || tries > 600) {
      await service.stop();
      throw new Error(`${program} ${words.join(' ')} does not answer: ${said.text}${said.failures}`);
    }
    await pause(100);
  }
  return service;
}
