import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';

/** Where the platform under test sends its mails. */
const PORT = Number(process.env['VIVAVOCE_SMTP_PORT'] ?? '2500');
/** Where the journeys look for mails. */
const FOLDER = process.env['VIVAVOCE_MAIL'] ?? '../../.vivavoce/mail';

let count = 0;

/** Stores a mail as the platform does without a mail server, so that `linkTo` and `mailWith` find it. */
function store(mail: string): void {
  mkdirSync(FOLDER, { recursive: true });
  const part = join(FOLDER, `.${randomUUID()}.part`);
  writeFileSync(part, mail.replace(/^\.\./gm, '.')); // RFC 5321, 4.5.2
  renameSync(part, join(FOLDER, `${String(count++).padStart(6, '0')}.eml`));
}

/** One connection: the few commands of RFC 5321 that a client needs to send a mail. */
function serve(socket: Socket): void {
  let text = '';
  let isMail = false;
  const say = (line: string): void => void socket.write(`${line}\r\n`);

  function take(end: string): string | null {
    const at = text.indexOf(end);
    if (at < 0) return null;
    const taken = text.slice(0, at);
    text = text.slice(at + end.length);
    return taken;
  }

  function answer(line: string): void {
    const [command = ''] = line.toUpperCase().split(' ');
    if (command === 'EHLO') say('250-stand-in\r\n250 SMTPUTF8');
    else if (command === 'DATA') {
      isMail = true;
      say('354 go on');
    } else if (command === 'QUIT') socket.end('221 bye\r\n');
    else if (['HELO', 'MAIL', 'RCPT', 'RSET', 'NOOP'].includes(command)) say('250 fine');
    else say('502 not here');
  }

  socket.setEncoding('utf8');
  socket.on('error', () => socket.destroy()); // the platform was stopped
  socket.on('data', (more) => {
    text += String(more);
    for (;;) {
      const taken = take(isMail ? '\r\n.\r\n' : '\r\n');
      if (taken === null) return;
      if (isMail) {
        store(`${taken}\r\n`);
        isMail = false;
        say('250 taken');
      } else answer(taken);
    }
  });
  say('220 stand-in');
}

/** Starts a mail server on this machine, which keeps every mail as a file. */
export async function startMailServer(): Promise<Server> {
  const server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(PORT, '127.0.0.1', resolve));
  return server;
}
