/**
 * How long a work took the processor, in milliseconds: what else runs on the machine does not count.
 *
 * @param work what is done in this process
 */
export async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
