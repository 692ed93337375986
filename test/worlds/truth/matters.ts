import type { Complaint } from '../world';

/**
 * One matter: complaint rows of one household, same category or same text, to different departments, received ≤ 7 days
 * apart. Rows of a matter in order of receipt; the first is the matter, the others are repeats.
 */
export function matterRows(complaints: readonly Complaint[]): Complaint[][] {
  const ordered = [...complaints].sort(
    (one, other) =>
      (one.receivedAt?.day ?? 0) - (other.receivedAt?.day ?? 0) ||
      (one.receivedAt?.minute ?? 0) - (other.receivedAt?.minute ?? 0),
  );
  const matters: Complaint[][] = [];
  for (const row of ordered) {
    const known = matters.find((rows) => rows.some((other) => isSameMatter(row, other)));
    if (known) known.push(row);
    else matters.push([row]);
  }
  return matters;
}

function isSameMatter(one: Complaint, other: Complaint): boolean {
  if (one.room === null || one.room !== other.room || one.receivedAt === null || other.receivedAt === null)
    return false;
  const alike =
    (one.category !== null && one.category === other.category) ||
    (one.content !== null && one.content === other.content);
  return alike && one.department !== other.department && Math.abs(one.receivedAt.day - other.receivedAt.day) <= 7;
}
