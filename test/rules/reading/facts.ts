/** The vocabulary of one enterprise as the contract writes it; what may be absent is optional, what may be "none" is null. */
export interface Facts {
  readonly enterprise: Profile;
  readonly equipment?: readonly Equipment[];
  readonly systems?: Systems;
  readonly certifications?: readonly Certification[];
  readonly qualifications?: readonly Qualification[];
  readonly staff?: readonly Person[];
  readonly skillContests?: readonly Award<'national' | 'provincial'>[];
  readonly records?: readonly PublicRecord[];
  readonly credit?: Credit;
  readonly honours?: readonly Honour[];
  readonly satisfaction?: { readonly average?: number | null };
  readonly contributions?: readonly Contribution[];
  readonly projects?: readonly Project[];
  readonly maintenanceContracts?: readonly MaintenanceContract[];
  readonly qualityAwards?: readonly Award<'national' | 'provincial'>[];
  readonly patents?: readonly Patent[];
  readonly standards?: readonly Standard[];
  readonly techAwards?: readonly Award<'national' | 'provincial' | 'city'>[];
  readonly ownProducts?: readonly OwnProduct[];
  readonly recognitions?: readonly Recognition[];
}

export interface Profile {
  readonly name: string;
  readonly creditCode: string;
  readonly establishedOn: string;
  readonly legalPerson?: boolean;
  readonly memberUntil?: string | null;
  readonly registeredCapital?: number;
  readonly missingProfileFields?: number;
  readonly office?: { readonly area?: number; readonly owned?: boolean };
  readonly insuranceContinuous3m?: boolean;
}

export interface Equipment {
  readonly name: string;
  readonly category: 'design' | 'install' | 'repair' | 'test';
  readonly calibratedUntil: string | null;
}

export interface Systems {
  readonly organization?: boolean;
  readonly safety?: boolean;
  readonly safetyOfficer?: boolean;
  readonly finance?: boolean;
  readonly auditReport?: boolean;
  readonly afterSales?: boolean;
  readonly confidentiality?: boolean;
  readonly afterSalesRecords12m?: number;
}

export interface Certification {
  readonly kind:
    'quality' | 'environment' | 'occupationalSafety' | 'informationSecurity' | 'itService' | 'afterSales' | 'other';
  readonly coversSecurityWork: boolean;
  readonly validUntil: string;
}

export interface Qualification {
  readonly kind: 'intelligentEngineering' | 'nationalSecurityCapability' | 'cs' | 'itss' | 'other';
  readonly level: number;
}

export interface Person {
  readonly idNumber: string;
  readonly name: string;
  readonly employed: boolean;
  readonly retired: boolean;
  readonly insuredMonths: readonly string[];
  readonly trainedUntil: string | null;
  readonly title: 'senior' | 'middle' | 'junior' | null;
  readonly skill: 'seniorTechnician' | 'technician' | 'senior' | 'middle' | 'junior' | null;
  readonly registration: 'constructor1' | 'constructor2' | 'costEngineer' | 'safetyEngineer' | 'other' | null;
  readonly continuingEducation12m: number;
}

export interface Award<Level> {
  readonly level: Level;
  readonly on: string;
}

export type RecordKind =
  | 'penalty'
  | 'abnormalOperation'
  | 'complaint'
  | 'majorComplaint'
  | 'seriousDishonesty'
  | 'judgmentDebtor'
  | 'procurementBan'
  | 'criminal'
  | 'qualityAccident';

export interface PublicRecord {
  readonly kind: RecordKind;
  readonly on: string;
  readonly closedOn: string | null;
  readonly repaired: boolean;
}

export interface Credit {
  readonly industryRating?: 'AAA' | 'AA' | 'A' | null;
  readonly publicRating?: 'excellent' | 'good' | null;
}

export interface Honour {
  readonly level: 'national' | 'provincial' | 'city' | 'county';
  readonly on: string;
  readonly subject: string;
}

export interface Contribution {
  readonly on: string;
  readonly matter: string;
}

export interface Project {
  readonly contractNo: string;
  readonly ownerCreditCode: string;
  readonly name: string;
  readonly kind: 'design' | 'install' | 'designInstall' | 'maintenance';
  readonly contractAmount: number;
  readonly completedOn: string;
  readonly acceptedOn: string | null;
  readonly acceptance: 'passed' | 'conditional' | 'failed' | null;
  readonly rectified: boolean;
  readonly inspection: 'passed' | 'failed' | null;
}

export interface MaintenanceContract {
  readonly from: string;
  readonly to: string;
}

export interface Patent {
  readonly kind: 'invention' | 'utility' | 'design' | 'software';
  readonly inForce: boolean;
}

export interface Standard {
  readonly level: 'national' | 'industry' | 'local' | 'group';
  readonly role: 'lead' | 'participant';
  readonly on: string;
}

export interface OwnProduct {
  readonly name: string;
  readonly inspected: boolean;
}

export type Recognition = 'highTech' | 'specialized' | 'techSme';
