import { ScanLineView } from './scan.view.js';

export class PointStatusView {
  pointId: string;
  name: string;
  /** People whose first entry was here. */
  entered: number;
  admitted: number;
  alreadyAdmitted: number;
  refused: number;
}

export class ArrivalsView {
  /** Start of the minute. */
  minute: string;
  persons: number;
}

export class CheckInStatusView {
  /** Whether a scan would be let in now. */
  isOpen: boolean;
  /** People with a confirmed registration. */
  registered: number;
  /** People let in. */
  inside: number;
  /** Tickets shown as green more than once and not undone; see the list of conflicts. */
  conflicts: number;
  points: PointStatusView[];
  lastScans: ScanLineView[];
  /** First entries by minute. */
  arrivals: ArrivalsView[];
  asOf: string;
}

/** One person let in more than once. */
export class ConflictView {
  registrationId: string;
  name: string;
  organisation: string;
  scans: ScanLineView[];
}

export class ConflictListView {
  items: ConflictView[];
}
