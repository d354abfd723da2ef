/** What `npx faq-embed` runs. */

import { main } from './main.ts';
import { processIo } from './terminal.ts';

// Who reads the output may close it early (`| head`): then there is nobody left to write for.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exitCode = 1;
    if (error.code !== 'EPIPE' && stream === process.stdout)
      process.stderr.write(`The output cannot be written (${error.code}).\n`);
    process.exit();
  });

process.exitCode = await main(process.argv.slice(2), processIo());
