import type { PlainDate } from '#engine/model/plain-date.ts';
import type { Application } from '#server/application/application.ts';
import type { Certificate } from '#server/certificate/certificate.ts';
import type { Queries } from '#server/db/database.ts';
import type { EvaluationRecord } from '#server/evaluation/evaluation.ts';
import type { Publicity } from '#server/publicity/publicity.ts';
import type { OpenRules } from '#server/rulebook/rulebook-lookup.ts';
import type { Procedure } from '#engine/procedure/procedure.ts';

/** A material as a list of what was handed in names it. */
export interface HandedMaterial {
  readonly title: string;
  /** Files. */
  readonly count: number;
  /** The day its latest file was made, where that was asked for. */
  readonly madeOn: PlainDate | null;
}

/** Something to be corrected: where, what, and what to do. */
export interface Defect {
  readonly where: string | null;
  readonly title: string | null;
  readonly reason: string;
}

/** What papers tell of the other rooms; all of it is copied at the moment a paper is served. */
export interface NoticeSources {
  /** What the enterprise holds, leaving aside what the case made. */
  findHeld(db: Queries, application: Application): Promise<Certificate | undefined>;
  /** What the case made. */
  findMade(db: Queries, application: Application): Promise<Certificate | undefined>;
  findPublicity(db: Queries, application: string): Promise<Publicity | undefined>;
  findEvaluation(db: Queries, application: string): Promise<EvaluationRecord | undefined>;
  listMaterials(
    db: Queries,
    rules: OpenRules,
    procedure: Procedure,
    application: Application,
  ): Promise<readonly HandedMaterial[]>;
}
