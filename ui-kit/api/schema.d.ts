// Made by `npm run client` from server/openapi.yaml; edit that one.
export interface paths {
  '/api/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is signed in, and the token that changes need. */
    get: operations['getSession'];
    put?: never;
    /** Sign in; repeated failures lock the account for a while. */
    post: operations['signIn'];
    /** Sign out. */
    delete: operations['signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/email': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Where a member of staff wants to be reached; an enterprise's address stands in its registration form. */
    put: operations['setOwnEmail'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/safety': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How safe the own account is. */
    get: operations['getAccountSafety'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Choose another password; all other sessions end. */
    put: operations['changePassword'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/two-step': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Codes are asked for from now on. */
    put: operations['confirmTwoStep'];
    /** Begin to set up codes beside the password (RFC 6238); nothing changes before one of them is confirmed. */
    post: operations['beginTwoStep'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/two-step/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Codes are asked for no more. */
    post: operations['endTwoStep'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/visits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where the account is signed in. */
    get: operations['listVisits'];
    put?: never;
    post?: never;
    /** End all sessions of the account but this one. */
    delete: operations['endOtherVisits'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/visits/{visit}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        visit: string;
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** End one session of the account. */
    delete: operations['endVisit'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/password-resets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask for a link to choose another password.
     * @description The answer is the same whether there is such a login, and whether it can be reached.
     */
    post: operations['askPasswordReset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/new-passwords': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Choose another password by a link; all sessions end. */
    post: operations['resetPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/handlers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The people who act for the own enterprise. */
    get: operations['listHandlers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/handlers/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Invite somebody to act for the own enterprise as well. */
    post: operations['inviteHandler'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/handlers/{account}/end': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        account: string;
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Somebody acts for the own enterprise no more; the account is closed. */
    post: operations['endHandler'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Whom a link invites, and to which enterprise. */
    post: operations['lookAtInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/invitations/accepted': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make the account that a link invites to; its owner is signed in at once. */
    post: operations['acceptInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/registrations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Register an enterprise with its first handler, who is signed in at once.
     * @description The body carries the registration form's data; the keyword `x-account` on its fields tells which is which.
     */
    post: operations['register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/meta': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is installed here, and what time it is. */
    get: operations['getMeta'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/forms/{form}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A form with its schema (references resolved) and layout. */
    get: operations['getForm'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/procedures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The procedures of the edition in force, with their states. */
    get: operations['listProcedures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/openings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The kinds of application that the signed-in enterprise may start today, and why not the others. */
    get: operations['listOpenings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Own applications, or for staff all of them, newest change first. */
    get: operations['listApplications'];
    put?: never;
    /** Open a draft of a procedure, prefilled with what is known; or file something about another enterprise. */
    post: operations['startApplication'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many applications stand in each state, and how many wait for me. */
    get: operations['countApplications'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{application}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    /** One application with its data and the steps open to me. */
    get: operations['getApplication'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{application}/data': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    get?: never;
    /**
     * Save the form as it is, complete or not.
     * @description Answers 409 `draft-conflict` with `current` (version and data on the server) when another window saved first.
     */
    put: operations['saveApplicationData'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{application}/problems': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    /** Everything that stands in the way of submitting, at once. */
    get: operations['listApplicationProblems'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{application}/estimate': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    /** What the data as saved would come to today if all of it were accepted. */
    get: operations['estimateApplication'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{application}/steps': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take one of the open steps; the procedure document decides what follows.
     * @description Answers 409 `step-refused` when the step is not open to this person now, 422 `not-submittable` with the problems when the form must be complete and is not.
     */
    post: operations['takeStep'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{application}/timeline': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    /** What happened so far; enterprises see roles, staff see names too. */
    get: operations['getTimeline'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{application}/notices': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    /** Notices, offers and announcements that steps brought about. */
    get: operations['listNotices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The papers served in all cases of the person's enterprise, newest first; none for staff. */
    get: operations['listOwnNotices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notices/{notice}/paper': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        notice: components['parameters']['Notice'];
      };
      cookie?: never;
    };
    /** The paper as it was served; the applicant sees those of its own cases, staff those of every case. */
    get: operations['getNoticePaper'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/public/notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Papers that were announced to everybody, such as certificates that became void. */
    get: operations['listPublicNotices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/public/notices/{notice}/paper': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        notice: components['parameters']['Notice'];
      };
      cookie?: never;
    };
    /** An announced paper; every other is not found here. */
    get: operations['getPublicNoticePaper'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{application}/materials': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    /** The materials this application takes, with the files given. */
    get: operations['listMaterials'];
    put?: never;
    /** Upload one file for a material (multipart, field `file`). */
    post: operations['uploadMaterial'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{application}/materials/{file}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
        file: string;
      };
      cookie?: never;
    };
    /** The file itself, always as an attachment. */
    get: operations['downloadMaterial'];
    /** Say on which day a file was made. */
    put: operations['dateMaterial'];
    post?: never;
    /** Take a file back while the form is open for editing. */
    delete: operations['removeMaterial'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{application}/uploads': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begin to send a file in pieces; what nobody goes on with for a day is swept away. */
    post: operations['beginUpload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{application}/uploads/{upload}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
        upload: components['parameters']['Upload'];
      };
      cookie?: never;
    };
    /** How much of it has come; after a broken connection, go on from there. */
    get: operations['getUpload'];
    /** Send the next piece; another offset than the one wanted is refused with the right one (409, `current.offset`). */
    put: operations['sendPiece'];
    post?: never;
    /** Forget what has come. */
    delete: operations['cancelUpload'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{application}/uploads/{upload}/file': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
        upload: components['parameters']['Upload'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make a file of what has come, judged by its content; asking again answers the same file. */
    post: operations['finishUpload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{application}/carried': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    /** What the forms that the enterprise submitted before tell for this one. */
    get: operations['readCarried'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{application}/reusable-materials': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    /** Files handed in before that this application would take as they are. */
    get: operations['listReusableMaterials'];
    put?: never;
    /** Hand files in once more that were handed in before. */
    post: operations['reuseMaterials'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{application}/defects': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    /** What the applicant is to mend, list by list; one that is not told yet is seen by staff only. */
    get: operations['listDefects'];
    put?: never;
    /**
     * Note a defect of a field, a row, a material or its part; all are told at once by a step.
     * @description Answers 409 `not-noting` at another stage, `told-too-late` for what an earlier list could have named.
     */
    post: operations['noteDefect'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{application}/defects/{defect}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
        defect: components['parameters']['Defect'];
      };
      cookie?: never;
    };
    get?: never;
    /** Give another reason for a defect that is not told yet. */
    put: operations['changeDefect'];
    post?: never;
    /** Take back a defect that is not told yet. */
    delete: operations['removeDefect'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{application}/defects/{defect}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
        defect: components['parameters']['Defect'];
      };
      cookie?: never;
    };
    get?: never;
    /** Say what was done about a defect of the last list, while the form is open. */
    put: operations['answerDefect'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{application}/facts': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    /** Fact by fact, what was declared, recorded by institutions and corrected by reviewers, and which counts. */
    get: operations['getFacts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{application}/verification': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    /** Item by item, the evidence and what the reviewer said of it. */
    get: operations['getVerification'];
    /** Accept or refuse the evidence of items; a refusal needs a reason. */
    put: operations['verifyItems'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{application}/evaluations': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    /** The evaluations made of an application, newest first. */
    get: operations['listEvaluations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/evaluations/{evaluation}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        evaluation: components['parameters']['Evaluation'];
      };
      cookie?: never;
    };
    /** One evaluation with its verdict and receipt. */
    get: operations['getEvaluation'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/evaluations/{evaluation}/trace': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        evaluation: components['parameters']['Evaluation'];
      };
      cookie?: never;
    };
    /** How one rule document came to its finding, recomputed from the receipt. */
    get: operations['traceFinding'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/evaluations/{evaluation}/replay': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        evaluation: components['parameters']['Evaluation'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Evaluate again from the receipt and compare byte for byte. */
    post: operations['replayEvaluation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/evaluations/{evaluation}/report': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        evaluation: components['parameters']['Evaluation'];
      };
      cookie?: never;
    };
    /** The evaluation report as PDF or as a page; enterprises get their own version. */
    get: operations['getReport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/enterprises': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Registered enterprises. */
    get: operations['listEnterprises'];
    put?: never;
    /** Register an enterprise that cannot do it online; it has no account. */
    post: operations['registerOffline'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/enterprises/{enterprise}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        enterprise: components['parameters']['Enterprise'];
      };
      cookie?: never;
    };
    /** One enterprise. */
    get: operations['getEnterprise'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/enterprises/{enterprise}/captured': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        enterprise: components['parameters']['Enterprise'];
      };
      cookie?: never;
    };
    /** What institutions recorded of an enterprise, merged, and the history behind it. */
    get: operations['getCaptured'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/captured': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record facts of an enterprise on behalf of an institution. */
    post: operations['pushCaptured'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/certificates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Own certificates, or for staff all of them. */
    get: operations['listCertificates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/certificates/{certificate}/events': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The printed number. */
        certificate: components['parameters']['Certificate'];
      };
      cookie?: never;
    };
    /** What happened to the last printing of a certificate, oldest first. */
    get: operations['listCertificateEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/certificates/{certificate}/paper': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The printed number. */
        certificate: components['parameters']['Certificate'];
      };
      cookie?: never;
    };
    /** The certificate as PDF, or as SVG for the screen. */
    get: operations['getCertificatePaper'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/public/publicities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Proposed results open to objection, then those that were. */
    get: operations['listPublicities'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/public/publicities/{publicity}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        publicity: string;
      };
      cookie?: never;
    };
    /** One publicity. */
    get: operations['getPublicity'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{application}/filing': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    /** The whole data of somebody's filing, for staff; the look is written down. */
    get: operations['readFiling'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/applications/{application}/what-if': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    /** What the evaluation would come to without one finding, for the case itself or the one it is about. */
    get: operations['askWhatIf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sanctions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Sanctions with their causes. */
    get: operations['listSanctions'];
    put?: never;
    /**
     * Open a case against an enterprise or the holder of a certificate, for a cause and on facts.
     * @description Answers 409 `unknown-cause`, `no-cause` or `decided-before` when the sanction refuses.
     */
    post: operations['openSanction'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/public/filings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where a filing stands, for whoever has its receipt. */
    get: operations['askAfterFiling'];
    put?: never;
    /**
     * File something about an enterprise without signing in, for procedures that everybody may open.
     * @description Answers 409 `not-open` when nothing can be filed about it, 422 `not-submittable` with the problems of the form.
     */
    post: operations['filePublicly'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/public/findings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What an objection may be aimed at; the single criteria and items only for those who have signed in. */
    get: operations['listFindings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/public/publicities/{publicity}/snapshot': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        publicity: string;
      };
      cookie?: never;
    };
    /** The page as it was published, byte for byte. */
    get: operations['getPublicitySnapshot'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/public/editions/{edition}/documents': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of a published edition, or `current`. */
        edition: string;
      };
      cookie?: never;
    };
    /**
     * The documents of a published edition that decide, by path.
     * @description What the engine opens an edition from, so that anybody can evaluate with the very rules.
     */
    get: operations['readRules'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/public/keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The public keys that the QR of certificates are signed with, as a JWK set (RFC 7517). */
    get: operations['listKeys'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/public/certificates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Look certificates up by number, name or credit code; at most ten. */
    get: operations['lookUpCertificates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/public/certificates/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Check a certificate by its check code, or by the payload of its QR. */
    post: operations['checkCertificate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/editions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All editions, the one that takes effect last first. */
    get: operations['listEditions'];
    put?: never;
    /** Start a draft as a copy of another edition. */
    post: operations['draftEdition'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/editions/{edition}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        edition: components['parameters']['Edition'];
      };
      cookie?: never;
    };
    /** One edition with the list of its documents. */
    get: operations['getEdition'];
    put?: never;
    post?: never;
    /** Throw a draft away; published editions stay for ever. */
    delete: operations['deleteDraft'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/editions/{edition}/documents': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        edition: components['parameters']['Edition'];
      };
      cookie?: never;
    };
    /** The edition's own documents with their content, cases included, forms and papers left out. */
    get: operations['getDocuments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/editions/{edition}/document': {
    parameters: {
      query: {
        /** @description Path inside the edition, `grades/1/staff.json`; forms and papers begin with `forms/` and `templates/`. */
        path: string;
      };
      header?: never;
      path: {
        edition: components['parameters']['Edition'];
      };
      cookie?: never;
    };
    /** One document. */
    get: operations['getDocument'];
    /** Save one document of a draft; 409 `document-conflict` when somebody else saved it first. */
    put: operations['saveDocument'];
    post?: never;
    /** Remove one document from a draft. */
    delete: operations['deleteDocument'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/editions/{edition}/check': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        edition: components['parameters']['Edition'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Everything that is wrong with an edition, with places and ways out. */
    post: operations['checkEdition'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/editions/{edition}/cases': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        edition: components['parameters']['Edition'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Run the cases of an edition, or of one document. */
    post: operations['runCases'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/editions/{edition}/diff': {
    parameters: {
      query?: {
        /** @description Another edition; without it, the one this was copied from. */
        against?: string;
      };
      header?: never;
      path: {
        edition: components['parameters']['Edition'];
      };
      cookie?: never;
    };
    /** Which documents differ, and how. */
    get: operations['diffEdition'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/editions/{edition}/proposal': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        edition: components['parameters']['Edition'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hand a sound draft over for approval; it cannot be edited meanwhile. */
    post: operations['proposeEdition'];
    /** Take a proposal back, or send it back, to be edited again. */
    delete: operations['returnProposal'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/editions/{edition}/publication': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        edition: components['parameters']['Edition'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Approve a proposal; from then on the edition never changes.
     * @description The approver belongs to another body than the drafter. Refused with 422 `edition-unsound` while a check or a case fails.
     */
    post: operations['publishEdition'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Messages to the person's enterprise or roles, newest first. */
    get: operations['listMessages'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/messages/unread': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many messages the person has not read. */
    get: operations['countUnreadMessages'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/messages/read-all': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Note that the person has read everything up to now. */
    post: operations['readAllMessages'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/messages/{message}/read': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        message: string;
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Note that the person has read a message. */
    post: operations['readMessage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/outbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Messages on their way by e-mail and SMS, newest first, with masked addresses and without their words. */
    get: operations['listOutbox'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/outbox/{item}/resend': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        item: string;
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send again what failed, or of which it is not known whether it arrived. */
    post: operations['resendMessage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Accounts with their roles. */
    get: operations['listAccounts'];
    put?: never;
    /** Create an account for a member of staff. */
    post: operations['createAccount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts/{account}/roles': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        account: string;
      };
      cookie?: never;
    };
    get?: never;
    /** Set the roles of an account; roles of two bodies are refused. */
    put: operations['grantRoles'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts/{account}/email': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        account: string;
      };
      cookie?: never;
    };
    get?: never;
    /** Where a member of staff is reached by e-mail. */
    put: operations['setEmail'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts/{account}/temporary-password': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        account: string;
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give somebody a password for one sign-in; two-step sign-in and all sessions end. */
    post: operations['giveTemporaryPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The audit trail, newest first. */
    get: operations['listAudit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/audit/verification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Recompute the chain of the audit trail. */
    get: operations['verifyAudit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/audit/folds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Fold all cases and certificates from their events again, and compare with what is kept. */
    get: operations['verifyFolds'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/demo/clock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The demo clock. */
    get: operations['getDemoClock'];
    put?: never;
    /** Move time forward; whatever falls due happens at once. */
    post: operations['moveDemoClock'];
    /** Back to the real time. */
    delete: operations['resetDemoClock'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Message: {
      id: string;
      subject: components['schemas']['LocalText'];
      body: components['schemas']['LocalText'];
      /** @description The case it is about. */
      application: string | null;
      madeAt: components['schemas']['Instant'];
      read: boolean;
    };
    /**
     * @description `uncertain` may or may not have arrived; only a person may send it again.
     * @enum {string}
     */
    OutboxStatus: 'waiting' | 'sending' | 'sent' | 'failed' | 'uncertain';
    OutboxItem: {
      id: string;
      /** @enum {string} */
      channel: 'email' | 'sms';
      /** @description Masked. */
      address: string;
      /** @description The document that words it. */
      document: string;
      status: components['schemas']['OutboxStatus'];
      attempts: number;
      nextAt: components['schemas']['Instant'] | null;
      error: string | null;
      madeAt: components['schemas']['Instant'];
      sentAt: components['schemas']['Instant'] | null;
    };
    Day: string;
    Instant: string;
    LocalText: {
      zh: string;
      en: string;
    };
    /** @description Data of a form or a facts object. */
    FormData: {
      [key: string]: unknown;
    };
    Login: string;
    RoleIds: string[];
    /**
     * @description Where a member of staff is reached by e-mail; null for nowhere.
     * @example staff@example.org
     */
    StaffEmail: string | null;
    EmailChange: {
      email: components['schemas']['StaffEmail'];
    };
    Credentials: {
      login: string;
      password: string;
      /** @description Beside the password where the account asks for one. */
      code?: string;
    };
    Problem: {
      type: string;
      title: string;
      status: number;
      detail?: string;
      instance?: string;
      code: string;
      text: components['schemas']['LocalText'];
      errors?: {
        [key: string]: unknown;
      }[];
      current?: {
        [key: string]: unknown;
      };
    } & {
      [key: string]: unknown;
    };
    Role: {
      id: string;
      title: components['schemas']['LocalText'];
      body: string | null;
    };
    Account: {
      id: string;
      login: string;
      name: string;
      email: components['schemas']['StaffEmail'];
      roles: components['schemas']['Role'][];
      /** @description What the roles may do at this interface. */
      powers: string[];
      enterprise: components['schemas']['Enterprise'] | null;
      lockedUntil: components['schemas']['Instant'] | null;
    };
    Password: string;
    /** @description Somebody looked at what may be wrong and says that it is right. */
    Confirmed: boolean;
    TwoStepCode: string;
    LinkToken: string;
    AccountSafety: {
      passwordSetAt: components['schemas']['Instant'];
      passwordExpiresAt: components['schemas']['Instant'] | null;
      /** @description Whether a code is asked for beside the password. */
      twoStep: boolean;
      /** @description How many are left. */
      recoveryCodes: number;
    };
    Visit: {
      id: string;
      /** @description What the browser calls itself. */
      device: string;
      address: string | null;
      beganAt: components['schemas']['Instant'];
      seenAt: components['schemas']['Instant'];
      current: boolean;
    };
    Handler: {
      id: string;
      login: string;
      name: string;
      email: components['schemas']['StaffEmail'];
      createdAt: components['schemas']['Instant'];
      /** @description The account of whoever asks. */
      own: boolean;
    };
    Session: {
      /** @description What has to be done before anything else is open. */
      owes: ('choose-password' | 'set-up-two-step')[];
      account: components['schemas']['Account'] | null;
      csrfToken: string;
    };
    EditionRef: {
      id: string;
      ruleset: string;
      /** @description The day it takes effect; for a draft the one it was copied from. */
      edition: string;
      title: components['schemas']['LocalText'];
      digest: string;
    };
    Meta: {
      demo: boolean;
      now: components['schemas']['Instant'];
      today: components['schemas']['Day'];
      timezone: string;
      locales: string[];
      publicUrl: string;
      edition: components['schemas']['EditionRef'];
      regulation: components['schemas']['LocalText'];
      pointUnit: string;
      bodies: {
        id: string;
        title: components['schemas']['LocalText'];
      }[];
      roles: components['schemas']['Role'][];
      /** @description Form to register with. */
      registrationForm: string | null;
      /** @description Empty outside demo mode. */
      demoAccounts: {
        login: string;
        password: string;
        name: string;
        /** @description Acts for an enterprise */
        enterprise: boolean;
        roles: components['schemas']['LocalText'][];
      }[];
    };
    Form: {
      id: string;
      edition: components['schemas']['EditionRef'];
      schema: {
        [key: string]: unknown;
      };
      layout: {
        [key: string]: unknown;
      };
    };
    State: {
      id: string;
      title: components['schemas']['LocalText'];
      phase: string | null;
      /** @description What happens next. */
      hint: components['schemas']['LocalText'] | null;
      final: boolean;
    };
    Procedure: {
      id: string;
      title: components['schemas']['LocalText'];
      /** @description Empty when nothing is filled. */
      form: string;
      /** @description Opened by enterprises themselves, not by staff or by the clock. */
      byApplicants: boolean;
      /** @description Filed about a publicity, while it lasts. */
      aboutPublicity: boolean;
      /** @description Filed by everybody about an enterprise, without signing in. */
      byEverybody: boolean;
      /** @description Stretches of states, in order. */
      phases: components['schemas']['Phase'][];
      states: components['schemas']['State'][];
    };
    Opening: {
      procedure: string;
      title: components['schemas']['LocalText'];
      form: string;
      open: boolean;
      /** @description Why it is closed. */
      because: components['schemas']['LocalText'] | null;
    };
    Enterprise: {
      id: string;
      name: string;
      creditCode: string;
      registeredAt: components['schemas']['Instant'];
    };
    EnterpriseHistory: {
      id: string;
      name: string;
      creditCode: string;
      registeredAt: components['schemas']['Instant'];
      /** @description What it was called before a certificate named it otherwise, oldest first. */
      formerly: {
        name: string;
        creditCode: string;
        until: components['schemas']['Instant'];
        application: string;
      }[];
    };
    ApplicationSummary: {
      id: string;
      number: string;
      procedure: string;
      procedureTitle: components['schemas']['LocalText'];
      enterprise: components['schemas']['Enterprise'];
      state: components['schemas']['State'];
      /** @description Roles that are to act now. */
      waitsFor: components['schemas']['Role'][];
      /** @description Entered by staff from paper. */
      offline: boolean;
      /** @description Last day of the present state's service time. */
      dueOn: components['schemas']['Day'] | null;
      startedAt: components['schemas']['Instant'];
      submittedAt: components['schemas']['Instant'] | null;
      changedAt: components['schemas']['Instant'];
      /** @description Outcome of the latest evaluation. */
      grade: components['schemas']['GradeRef'] | null;
    };
    GradeRef: {
      /** @description The code as text. */
      id: string;
      title: components['schemas']['LocalText'];
    };
    ApplicationPage: {
      items: components['schemas']['ApplicationSummary'][];
      total: number;
      page: number;
      size: number;
    };
    Application: {
      id: string;
      number: string;
      procedure: string;
      procedureTitle: components['schemas']['LocalText'];
      enterprise: components['schemas']['Enterprise'];
      state: components['schemas']['State'];
      /** @description Roles that are to act now. */
      waitsFor: components['schemas']['Role'][];
      /** @description Entered by staff from paper. */
      offline: boolean;
      dueOn: components['schemas']['Day'] | null;
      startedAt: components['schemas']['Instant'];
      submittedAt: components['schemas']['Instant'] | null;
      changedAt: components['schemas']['Instant'];
      grade: components['schemas']['GradeRef'] | null;
      form: string;
      /** @description Send it back when saving the data. */
      version: number;
      data: components['schemas']['FormData'];
      /** @description Facts that institutions recorded; they win over declared ones. */
      captured: components['schemas']['FormData'];
      /** @description What our own records say, for fields that name a record: certificate, enterprise, limits. */
      known: components['schemas']['FormData'];
      differences: components['schemas']['Difference'][];
      /** @description Why staff entered it from paper. */
      offlineReason: string | null;
      /** @description Scans of the papers of a case that staff entered. */
      scans: {
        id: string;
        name: string;
      }[];
      /** @description Pinned when submitted; before that, the one in force. */
      edition: components['schemas']['EditionRef'];
      asOf: components['schemas']['Day'] | null;
      /** @description Whether I may save data and files now. */
      editable: boolean;
      openSteps: components['schemas']['OpenStep'][];
      latestEvaluation: string | null;
      publicity: string | null;
      /** @description Number of the certificate it led to. */
      certificate: string | null;
      continues: components['schemas']['ApplicationLink'] | null;
      continuedAs: components['schemas']['ApplicationLink'] | null;
      /** @description Marks that its steps left on it, such as a doubt that staff should look into. */
      flags: components['schemas']['LocalText'][];
      /**
       * @description How much of it I see; `party` is the enterprise that somebody's filing concerns.
       * @enum {string}
       */
      sight: 'whole' | 'party' | 'filer';
      /** @description Somebody filed it about the enterprise; its data is the filer's. */
      filed: boolean;
      /** @description The case that this one is about. */
      about: string | null;
      finding: components['schemas']['FindingRef'] | null;
      cause: components['schemas']['CaseCause'] | null;
      /** @description Only when it was just filed: the code to ask after it with. */
      receiptCode?: string;
    };
    ApplicationLink: {
      id: string;
      number: string;
      procedureTitle: components['schemas']['LocalText'];
    };
    FindingRef: {
      document: string;
      title: components['schemas']['LocalText'];
    };
    /** @description Why a sanction is considered. */
    CaseCause: {
      code: string;
      title: components['schemas']['LocalText'];
      article: string;
      /** @description What names the facts, such as the number of a complaint. */
      facts: string;
      ground: string | null;
      /** @description What was found, in words. */
      comment: string | null;
    };
    Doubtable: {
      id: string;
      title: components['schemas']['LocalText'];
      /** @enum {string} */
      level: 'condition' | 'grade' | 'category' | 'criterion' | 'item';
    };
    Outcome: {
      grade: components['schemas']['GradeRef'] | null;
      eligible: boolean;
      points: number;
    };
    NewFiling: {
      procedure: string;
      /** @description A publicity. */
      about?: string;
      /** @description Number of a certificate. */
      certificate?: string;
      creditCode?: string;
      /** @description Id of the document whose finding is doubted. */
      finding?: string;
      data: components['schemas']['FormData'];
    };
    FilingState: {
      number: string;
      procedureTitle: components['schemas']['LocalText'];
      state: components['schemas']['State'];
      filedAt: components['schemas']['Instant'];
      changedAt: components['schemas']['Instant'];
      answer: string | null;
    };
    Sanction: {
      id: string;
      title: components['schemas']['LocalText'];
      procedure: string;
      /** @description Whether I may open a case. */
      mayOpen: boolean;
      causes: {
        code: string;
        title: components['schemas']['LocalText'];
        article: string;
        /** @description Grounds that look like the cause and are not. */
        exceptions: {
          code: string;
          because: components['schemas']['LocalText'];
        }[];
      }[];
    };
    Difference: {
      field: string;
      title?: components['schemas']['LocalText'];
      declared?: unknown;
      captured?: unknown;
    } & {
      [key: string]: unknown;
    };
    OpenStep: {
      id: string;
      title: components['schemas']['LocalText'];
      article: string | null;
      /** @description Why it cannot be taken now. */
      blocked: components['schemas']['LocalText'] | null;
      needs: {
        comment: boolean;
        completeForm: boolean;
        /** @description Tells the defects that were noted before. */
        defects: boolean;
        /** @description Takes corrections of declared facts. */
        corrections: boolean;
        input: components['schemas']['StepInput'][];
      };
    };
    StepInput: {
      name: string;
      title: components['schemas']['LocalText'];
      required: boolean;
      /** @enum {string} */
      type: 'text' | 'longtext' | 'url' | 'day' | 'instant' | 'number' | 'choice' | 'boolean';
      /** @description What a choice is made from; empty for every other type. */
      options: {
        value: string;
        title: components['schemas']['LocalText'];
      }[];
      /** @description A day or an instant that may not lie ahead. */
      past: boolean;
      hint?: components['schemas']['LocalText'];
      /** @description In a filing: who reads it beside staff. */
      tells?: ('enterprise' | 'filer')[];
    };
    Notice: {
      id: string;
      /** @enum {string} */
      kind: 'notice' | 'announcement' | 'offer' | 'report' | 'answer';
      /** @description The paper, or the procedure that is offered. */
      document: string;
      title: components['schemas']['LocalText'];
      comment: string | null;
      madeAt: components['schemas']['Instant'];
      /** @description The number that the paper bears. */
      number: string | null;
      /** @description Whether there is a paper to print. */
      printed: boolean;
    };
    OwnNotice: {
      id: string;
      /** @enum {string} */
      kind: 'notice' | 'announcement' | 'offer' | 'report' | 'answer';
      document: string;
      title: components['schemas']['LocalText'];
      comment: string | null;
      madeAt: components['schemas']['Instant'];
      number: string | null;
      printed: boolean;
      application: {
        id: string;
        number: string;
      };
    };
    PublicNotice: {
      id: string;
      title: components['schemas']['LocalText'];
      number: string;
      /** @description Name of the enterprise it is about. */
      enterprise: string;
      madeAt: components['schemas']['Instant'];
    };
    TimelineEntry: {
      at: components['schemas']['Instant'];
      step: string;
      title: components['schemas']['LocalText'];
      /** @description null for the clock. */
      role: components['schemas']['Role'] | null;
      /** @description Name; only staff see it. */
      actor: string | null;
      comment: string | null;
      /** @description In a filing: what the enterprise reads of the step; only for staff. */
      told: string | null;
      says: components['schemas']['LocalText'] | null;
      state: components['schemas']['State'];
    };
    SubmissionProblems: {
      form: components['schemas']['FormProblem'][];
      facts: components['schemas']['FactProblem'][];
      materials: components['schemas']['MaterialProblem'][];
    };
    FormProblem: {
      pointer: string;
      code: string;
      /** @enum {string} */
      severity: 'error' | 'warning';
      message: components['schemas']['LocalText'];
    };
    Phase: {
      id: string;
      title: components['schemas']['LocalText'];
      /** @description Whether every case that gets further has been in it. */
      always: boolean;
    };
    FactProblem: {
      pointer: string;
      title: components['schemas']['LocalText'];
      code: string;
      message: components['schemas']['LocalText'];
    };
    MaterialProblem: {
      material: string;
      code: string;
      message: components['schemas']['LocalText'];
    };
    Material: {
      id: string;
      slot: number | null;
      title: components['schemas']['LocalText'];
      hint: components['schemas']['LocalText'] | null;
      article: string | null;
      /** @description For this application as it is now. */
      required: boolean;
      /** @description Parts wanted as files of their own. */
      parts: components['schemas']['GradeRef'][];
      /** @description Media types. */
      accepts: string[];
      maxFiles: number;
      maxBytes: number;
      /** @description Of one file; null for no limit. */
      maxPages: number | null;
      /** @description How old a file may be; where it says so, `madeOn` is wanted. */
      maxAge: {
        value: number;
        unit: string;
      } | null;
      /** @description What is decided by it. */
      supports: components['schemas']['MaterialSupport'][];
      /** @description The most points it can earn. */
      mostPoints: number;
      files: components['schemas']['MaterialFile'][];
      /** @description Files whose place another one took; they can still be opened. */
      replaced: components['schemas']['MaterialFile'][];
    };
    MaterialSupport: {
      document: string;
      /** @enum {string} */
      kind: 'condition' | 'criterion' | 'item';
      title: components['schemas']['LocalText'];
      article: string;
      grade: components['schemas']['LocalText'] | null;
      /** @description The most that a scoring item earns. */
      points: number | null;
    };
    WantedUpload: {
      name: string;
      bytes: number;
      material?: string;
      part?: string;
      /** @enum {string} */
      purpose?: 'scan';
      madeOn?: components['schemas']['Day'];
      replaces?: string;
    };
    Upload: {
      id: string;
      name: string;
      bytes: number;
      /** @description How many bytes have come. */
      offset: number;
      /** @description How large a piece may well be. */
      pieceBytes: number;
    };
    MaterialFile: {
      id: string;
      material: string | null;
      part: string | null;
      madeOn: components['schemas']['Day'] | null;
      name: string;
      mediaType: string;
      bytes: number;
      pages: number | null;
      sha256: string;
      uploadedAt: components['schemas']['Instant'];
    };
    ReusableMaterial: {
      file: components['schemas']['MaterialFile'];
      title: components['schemas']['LocalText'];
      /** @description Number of the application that it was handed in for. */
      from: string;
    };
    Carried: {
      data: components['schemas']['FormData'];
      from: {
        id: string;
        number: string;
        title: components['schemas']['LocalText'];
        submittedAt: components['schemas']['Instant'] | null;
      }[];
    };
    WantedCorrection: {
      /** @enum {string} */
      op: 'replace' | 'remove';
      /** @description Counts rows as they were declared. */
      pointer: string;
      /** @description What the fact is to be; absent when it is removed. */
      value?: unknown;
      reason: string;
    };
    DefectLists: {
      /** @description Whether I may note defects now. */
      noting: boolean;
      /** @description Whether I may say now what was done about the last list. */
      answering: boolean;
      lists: {
        round: number;
        toldAt: components['schemas']['Instant'] | null;
        defects: components['schemas']['Defect'][];
      }[];
    };
    Defect: {
      id: string;
      /** @description Its place in the form. */
      pointer: string | null;
      material: string | null;
      part: string | null;
      title: components['schemas']['LocalText'];
      reason: string;
      /** @description What the applicant says was done. */
      answer: string | null;
      /** @description What stood there when it was told. */
      before: components['schemas']['LocalText'] | null;
      now: components['schemas']['LocalText'] | null;
      /** @description null while it is not told. */
      changed: boolean | null;
    };
    CaseFacts: {
      /** @description Whether I may correct facts now. */
      correcting: boolean;
      facts: components['schemas']['CaseFact'][];
      corrections: components['schemas']['FactCorrection'][];
    };
    CaseFact: {
      /** @description Counts rows as they were declared. */
      pointer: string;
      group: components['schemas']['LocalText'];
      title: components['schemas']['LocalText'];
      /** @description Number of its row, from 1. */
      row: number | null;
      declared: components['schemas']['LocalText'] | null;
      captured: components['schemas']['LocalText'] | null;
      corrected: components['schemas']['LocalText'] | null;
      /** @description Its row was taken out. */
      removed: boolean;
      counts: components['schemas']['LocalText'] | null;
      correctable: boolean;
      /** @description What counts now; null for a sensitive fact. */
      value: unknown;
      takes: {
        kind: string;
        nullable: boolean;
        choices: {
          value: string;
          title: components['schemas']['LocalText'];
        }[];
      };
    };
    FactCorrection: {
      pointer: string;
      /** @enum {string} */
      op: 'replace' | 'remove';
      title: components['schemas']['LocalText'];
      before: components['schemas']['LocalText'] | null;
      after: components['schemas']['LocalText'] | null;
      reason: string;
      /** @description For staff only. */
      by: string | null;
      at: components['schemas']['Instant'];
    };
    Verification: {
      editable: boolean;
      items: components['schemas']['VerificationItem'][];
    };
    VerificationItem: {
      /** @description Id of the scoring item's document. */
      document: string;
      code: string | null;
      title: components['schemas']['LocalText'];
      category: components['schemas']['GradeRef'];
      /** @enum {string|null} */
      source: 'declared' | 'captured' | 'derived' | null;
      evidence: {
        /** @enum {string} */
        kind: 'material' | 'feed';
        id: string;
        title: components['schemas']['LocalText'];
        files: components['schemas']['MaterialFile'][];
      }[];
      /** @description What the item comes to if accepted. */
      estimate: components['schemas']['PointsItem'] | null;
      /** @enum {string|null} */
      finding: 'accepted' | 'refused' | null;
      reason: string | null;
      verifiedBy: string | null;
      verifiedAt: components['schemas']['Instant'] | null;
    };
    PointsItem: {
      code: string;
      points: number;
      cap: number;
      source?: string;
      finding: string;
      article?: string;
      says: string;
    } & {
      [key: string]: unknown;
    };
    /** @description The output of `plumbline evaluate`. */
    Verdict: {
      ruleset: {
        id: string;
        edition: string;
        digest: string;
      };
      asOf: components['schemas']['Day'];
      /** @description Code of the recommended grade. */
      grade: number | string | null;
      eligible: boolean;
      points: {
        total: number;
        declared: number;
        captured: number;
        categories: {
          [key: string]: number;
        };
        items: components['schemas']['PointsItem'][];
      };
      eligibility: ({
        id: string;
        article?: string;
        blocks: boolean;
        /** @enum {string} */
        finding: 'holds' | 'fails' | 'missing';
        says: string;
      } & {
        [key: string]: unknown;
      })[];
      grades: ({
        /** @description Code of the grade. */
        grade: number | string;
        met: boolean;
        criteria: ({
          id: string;
          article?: string;
          /** @enum {string} */
          finding: 'holds' | 'fails' | 'missing';
          actual?: number | string | boolean | null;
          limit?: number | string | boolean | null;
          paths?: ({
            path: string;
            finding: string;
          } & {
            [key: string]: unknown;
          })[];
          says: string;
        } & {
          [key: string]: unknown;
        })[];
      } & {
        [key: string]: unknown;
      })[];
      next:
        | null
        | ({
            grade: number | string;
            gaps: {
              [key: string]: unknown;
            }[];
          } & {
            [key: string]: unknown;
          });
    } & {
      [key: string]: unknown;
    };
    EvaluationSummary: {
      id: string;
      application: string;
      madeAt: components['schemas']['Instant'];
      asOf: components['schemas']['Day'];
      edition: components['schemas']['EditionRef'];
      grade: components['schemas']['GradeRef'] | null;
      eligible: boolean;
      points: number;
      receiptDigest: string;
      supersedes: string | null;
    };
    Evaluation: {
      id: string;
      application: string;
      madeAt: components['schemas']['Instant'];
      asOf: components['schemas']['Day'];
      edition: components['schemas']['EditionRef'];
      grade: components['schemas']['GradeRef'] | null;
      eligible: boolean;
      points: number;
      receiptDigest: string;
      supersedes: string | null;
      verdict: components['schemas']['Verdict'];
      receipt: {
        [key: string]: unknown;
      };
      /** @description Every decision document with its title, to ask traces of. */
      documents: {
        id: string;
        kind: string;
        title: components['schemas']['LocalText'];
        code: string | null;
      }[];
    };
    /** @description The engine's trace of one document. */
    Trace: {
      [key: string]: unknown;
    };
    CapturedRecord: {
      id: string;
      source: string;
      sourceUpdatedAt: components['schemas']['Instant'];
      receivedAt: components['schemas']['Instant'];
      facts: components['schemas']['FormData'];
      /** @enum {string} */
      status: 'accepted' | 'duplicate';
    };
    Publicity: {
      id: string;
      /** @description Name. */
      enterprise: string;
      creditCode: string;
      procedureTitle: components['schemas']['LocalText'];
      grade: components['schemas']['LocalText'] | null;
      openedAt: components['schemas']['Instant'];
      opensOn: components['schemas']['Day'];
      closesAt: components['schemas']['Instant'];
      closesOn: components['schemas']['Day'];
      /** @enum {string} */
      state: 'open' | 'stopped' | 'closed';
      places: {
        address: string;
        publishedAt: components['schemas']['Instant'];
      }[];
      snapshotDigest: string;
    };
    PublicCertificate: {
      number: string;
      /** @description Counts the printings of the number, from 1. */
      printing: number;
      enterprise: string;
      creditCode: string;
      grade: components['schemas']['LocalText'];
      issuedOn: components['schemas']['Day'];
      validUntil: components['schemas']['Day'];
      state: components['schemas']['CertificateState'];
      /** @description Number of the certificate that took its place. */
      successor: string | null;
    };
    ChainVerdict: {
      intact: boolean;
      entries: number;
      head: string | null;
      firstBroken: number | null;
    };
    FoldVerdict: {
      applications: number;
      certificates: number;
      differences: {
        subject: string;
        field: string;
        kept: string | null;
        folded: string | null;
      }[];
    };
    CertificateEvent: {
      at: components['schemas']['Instant'];
      event: string;
      state: components['schemas']['CertificateState'];
      /** @description The end of validity, where the event moved it. */
      validUntil: string | null;
      successor: string | null;
      /** @description The case that brought it about. */
      application: string | null;
      /** @description For staff only; null for time. */
      actor: string | null;
      article: string | null;
      /** @description What was given with the step, such as the number of the label. */
      given: {
        name: string;
        value: string;
      }[];
    };
    CertificateState: {
      id: string;
      title: components['schemas']['LocalText'];
      valid: boolean;
    };
    Certificate: {
      number: string;
      enterprise: components['schemas']['Enterprise'];
      grade: components['schemas']['GradeRef'];
      issuedOn: components['schemas']['Day'];
      validUntil: components['schemas']['Day'];
      state: components['schemas']['CertificateState'];
      successor: string | null;
      /** @description Printing of this number, from 1. */
      edition: number;
      application: string;
      evaluation: string | null;
      /** @description First group of the check code; the rest is kept only as a hash. */
      checkCodeHint: string;
    };
    Edition: {
      id: string;
      ruleset: string;
      edition: string;
      title: components['schemas']['LocalText'];
      /** @description What the draft was about. */
      name: string;
      /** @enum {string} */
      status: 'draft' | 'proposed' | 'published';
      digest: string;
      effectiveOn: components['schemas']['Day'] | null;
      inForce: boolean;
      basedOn: string | null;
      draftedBy: string | null;
      draftedAt: components['schemas']['Instant'];
      proposedAt: components['schemas']['Instant'] | null;
      publishedBy: string | null;
      publishedAt: components['schemas']['Instant'] | null;
      /** @description Whether I may edit it now. */
      editable: boolean;
      /** @description Documents that differ from the edition it was copied from. */
      changes: number;
    };
    DocumentRef: {
      path: string;
      kind: string | null;
      title: components['schemas']['LocalText'] | null;
      article: string | null;
      digest: string;
      changed: boolean;
    };
    EditionMap: {
      edition: components['schemas']['Edition'];
      documents: components['schemas']['DocumentRef'][];
    };
    RuleDocument: {
      path: string;
      content: Record<string, never> | unknown[] | string;
      digest: string;
      editable: boolean;
    };
    DocumentChange: {
      path: string;
      /** @enum {string} */
      change: 'added' | 'removed' | 'changed';
      title: components['schemas']['LocalText'] | null;
      before: unknown;
      after: unknown;
    };
    Diagnostic: {
      code: string;
      /** @enum {string} */
      severity: 'error' | 'warning';
      message: components['schemas']['LocalText'];
      document: string;
      pointer: string;
      related: {
        document: string;
        pointer: string;
      }[];
      fixes: {
        title: components['schemas']['LocalText'];
        document: string;
        pointer: string;
        value: unknown;
      }[];
    };
    CaseReport: {
      passed: number;
      failed: number;
      /** @description Outcomes of conditions that the cases saw, of all there are; null while the edition is broken. */
      coverage:
        | ({
            outcomes?: number;
            seen?: number;
          } & {
            [key: string]: unknown;
          })
        | null;
      failures: ({
        document: string;
        name: string;
        expected?: unknown;
        actual?: unknown;
      } & {
        [key: string]: unknown;
      })[];
    } & {
      [key: string]: unknown;
    };
    AuditEntry: {
      sequence: number;
      at: components['schemas']['Instant'];
      actor: string | null;
      role: string | null;
      action: string;
      subject: string;
      article: string | null;
      requestId: string | null;
      address: string | null;
      detail: {
        [key: string]: unknown;
      };
      hash: string;
    };
    DemoClock: {
      now: components['schemas']['Instant'];
      today: components['schemas']['Day'];
      offsetMinutes: number;
      /** @description Applications that the clock carried on. */
      moved: number;
    };
  };
  responses: {
    /** @description What happened, to what, and what to do next. */
    Problem: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The bytes. */
    Bytes: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/octet-stream': string;
      };
    };
    /** @description The paper. */
    Paper: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/pdf': string;
        'text/html': string;
        'image/svg+xml': string;
      };
    };
  };
  parameters: {
    /** @description Counts from 1. */
    Page: number;
    Upload: string;
    Size: number;
    Application: string;
    Notice: string;
    Defect: string;
    Evaluation: string;
    Enterprise: string;
    /** @description The printed number. */
    Certificate: string;
    Edition: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The session. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Credentials'];
      };
    };
    responses: {
      /** @description Signed in. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Signed out. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Problem'];
    };
  };
  setOwnEmail: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EmailChange'];
      };
    };
    responses: {
      /** @description Kept. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Account'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getAccountSafety: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What stands between the account and a stranger. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountSafety'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          present: components['schemas']['Password'];
          next: components['schemas']['Password'];
        };
      };
    };
    responses: {
      /** @description Changed; the session goes on. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  confirmTwoStep: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          code: components['schemas']['TwoStepCode'];
        };
      };
    };
    responses: {
      /** @description The recovery codes, which are shown this once. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            recoveryCodes: string[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  beginTwoStep: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          password: components['schemas']['Password'];
        };
      };
    };
    responses: {
      /** @description What the authenticator is told. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description In base 32, for typing. */
            secret: string;
            /** @description otpauth://…, for a QR code. */
            uri: string;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  endTwoStep: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          password: components['schemas']['Password'];
        };
      };
    };
    responses: {
      /** @description Ended. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Problem'];
    };
  };
  listVisits: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Sessions that go on, the one last used first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Visit'][];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  endOtherVisits: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ended. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Problem'];
    };
  };
  endVisit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        visit: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ended. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Problem'];
    };
  };
  askPasswordReset: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          login: string;
        };
      };
    };
    responses: {
      /** @description If the account can be reached, a letter is on its way. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Problem'];
    };
  };
  resetPassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          token: components['schemas']['LinkToken'];
          password: components['schemas']['Password'];
        };
      };
    };
    responses: {
      /** @description Changed. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Problem'];
    };
  };
  listHandlers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The earliest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Handler'][];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  inviteHandler: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          name: string;
          email: components['schemas']['StaffEmail'];
        };
      };
    };
    responses: {
      /** @description What the link carries; it is shown this once. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            token: components['schemas']['LinkToken'];
            expiresAt: components['schemas']['Instant'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  endHandler: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        account: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description Closed. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Problem'];
    };
  };
  lookAtInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          token: components['schemas']['LinkToken'];
        };
      };
    };
    responses: {
      /** @description The invitation. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            name: string;
            enterprise: string;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  acceptInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          token: components['schemas']['LinkToken'];
          login: components['schemas']['Login'];
          password: components['schemas']['Password'];
        };
      };
    };
    responses: {
      /** @description Made and signed in. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  register: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          form: components['schemas']['FormData'];
          confirmed?: components['schemas']['Confirmed'];
        };
      };
    };
    responses: {
      /** @description Registered and signed in. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getMeta: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The installation. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Meta'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getForm: {
    parameters: {
      query?: {
        /** @description Id of the edition whose form is wanted; without it, the edition in force today. */
        edition?: string;
      };
      header?: never;
      path: {
        form: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The form. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Form'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listProcedures: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The procedures. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Procedure'][];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listOpenings: {
    parameters: {
      query?: {
        /** @description For staff who enter a case from paper. */
        enterprise?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One entry for each procedure an enterprise can start. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Opening'][];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listApplications: {
    parameters: {
      query?: {
        /** @description `mine`: only those that wait for one of my roles. */
        work?: 'mine' | 'all';
        procedure?: string;
        state?: string;
        phase?: string;
        /** @description `open`: only those under way; `over`: only those that have ended. */
        standing?: 'open' | 'over';
        enterprise?: string;
        /** @description Part of a number, name or credit code. */
        q?: string;
        /** @description Counts from 1. */
        page?: components['parameters']['Page'];
        size?: components['parameters']['Size'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of applications. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApplicationPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  startApplication: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          procedure: string;
          /** @description Only for staff who enter a case that came on paper. */
          enterprise?: string;
          /** @description Why the case is entered by staff. */
          reason?: string;
          /** @description Of a filing: the publicity or the case that it is about. */
          about?: string;
          /** @description Of a filing: the certificate of whom it concerns. */
          certificate?: string;
          /** @description Of a filing: whom it concerns. */
          creditCode?: string;
          /** @description Of a filing: id of the document whose finding is doubted. */
          finding?: string;
          data?: components['schemas']['FormData'];
        };
      };
    };
    responses: {
      /** @description The draft. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Application'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  countApplications: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Counts, states without any left out. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            mine: number;
            states: {
              procedure: string;
              state: components['schemas']['State'];
              count: number;
            }[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getApplication: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The application. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Application'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  saveApplicationData: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          version: number;
          data: components['schemas']['FormData'];
        };
      };
    };
    responses: {
      /** @description Saved. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Application'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listApplicationProblems: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The problems. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubmissionProblems'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  estimateApplication: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The estimate. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            asOf: components['schemas']['Day'];
            edition: components['schemas']['EditionRef'];
            /** @description null while the facts do not validate. */
            verdict: components['schemas']['Verdict'] | null;
            problems: components['schemas']['FactProblem'][];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  takeStep: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          step: string;
          comment?: string;
          /** @description What the step's effects ask for */
          input?: {
            [key: string]: unknown;
          };
          /** @description For a step that corrects declared facts (`OpenStep.needs.corrections`). */
          corrections?: components['schemas']['WantedCorrection'][];
        };
      };
    };
    responses: {
      /** @description The application after the step. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Application'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getTimeline: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Oldest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TimelineEntry'][];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listNotices: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Oldest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Notice'][];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listOwnNotices: {
    parameters: {
      query?: {
        /** @description Part of a paper's number. */
        q?: string;
        /** @description Counts from 1. */
        page?: components['parameters']['Page'];
        size?: components['parameters']['Size'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of papers. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['OwnNotice'][];
            total: number;
            page: number;
            size: number;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getNoticePaper: {
    parameters: {
      query?: {
        format?: 'pdf' | 'html' | 'svg';
      };
      header?: never;
      path: {
        notice: components['parameters']['Notice'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Paper'];
      default: components['responses']['Problem'];
    };
  };
  listPublicNotices: {
    parameters: {
      query?: {
        /** @description Counts from 1. */
        page?: components['parameters']['Page'];
        size?: components['parameters']['Size'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['PublicNotice'][];
            total: number;
            page: number;
            size: number;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getPublicNoticePaper: {
    parameters: {
      query?: {
        format?: 'pdf' | 'html' | 'svg';
      };
      header?: never;
      path: {
        notice: components['parameters']['Notice'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Paper'];
      default: components['responses']['Problem'];
    };
  };
  listMaterials: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description In the order of the regulation. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Material'][];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  uploadMaterial: {
    parameters: {
      query?: {
        /** @description Id of the material document; without it, a file that the form itself asks for. */
        material?: string;
        /** @description Part of the material that the file is for. */
        part?: string;
        /** @description For a file that is no material: `scan` of the papers of a case that staff entered. */
        purpose?: 'scan';
        /** @description Day the document was made. */
        madeOn?: components['schemas']['Day'];
        /** @description File whose place it takes; that one is kept and told among `replaced`. */
        replaces?: string;
      };
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    /** @description The body is streamed past the validator, so the field `file` is asked for by the receiver. */
    requestBody?: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file?: string;
        };
      };
    };
    responses: {
      /** @description Stored. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaterialFile'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  downloadMaterial: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
        file: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Bytes'];
      default: components['responses']['Problem'];
    };
  };
  dateMaterial: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
        file: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          madeOn: components['schemas']['Day'];
        };
      };
    };
    responses: {
      /** @description Noted. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaterialFile'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  removeMaterial: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
        file: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Removed. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Problem'];
    };
  };
  beginUpload: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WantedUpload'];
      };
    };
    responses: {
      /** @description Begun. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Upload'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getUpload: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
        upload: components['parameters']['Upload'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The upload. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Upload'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  sendPiece: {
    parameters: {
      query: {
        offset: number;
      };
      header?: never;
      path: {
        application: components['parameters']['Application'];
        upload: components['parameters']['Upload'];
      };
      cookie?: never;
    };
    /** @description The body is streamed past the validator. */
    requestBody?: {
      content: {
        'application/octet-stream': string;
      };
    };
    responses: {
      /** @description Kept. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Upload'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  cancelUpload: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
        upload: components['parameters']['Upload'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Forgotten. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Problem'];
    };
  };
  finishUpload: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
        upload: components['parameters']['Upload'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Stored. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaterialFile'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  readCarried: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description In the shape of this form's data, with the applications that it comes from, the latest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Carried'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listReusableMaterials: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Of each material those of the latest application that gave any, without what is too old or given already. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReusableMaterial'][];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  reuseMaterials: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          files: string[];
        };
      };
    };
    responses: {
      /** @description The new files of this application; each is taken back like any other. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaterialFile'][];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listDefects: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The lists. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DefectLists'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  noteDefect: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description A place of the form. */
          pointer?: string;
          material?: string;
          part?: string;
          reason: string;
        };
      };
    };
    responses: {
      /** @description The lists afterwards. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DefectLists'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  changeDefect: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
        defect: components['parameters']['Defect'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description The lists afterwards. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DefectLists'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  removeDefect: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
        defect: components['parameters']['Defect'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The lists afterwards. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DefectLists'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  answerDefect: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
        defect: components['parameters']['Defect'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Empty to take it back. */
          answer: string;
        };
      };
    };
    responses: {
      /** @description The lists afterwards. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DefectLists'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getFacts: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The facts. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseFacts'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getVerification: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The verification. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Verification'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  verifyItems: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          items: {
            document: string;
            /** @enum {string} */
            finding: 'accepted' | 'refused';
            reason?: string;
          }[];
        };
      };
    };
    responses: {
      /** @description The verification afterwards. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Verification'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listEvaluations: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The evaluations. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvaluationSummary'][];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getEvaluation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        evaluation: components['parameters']['Evaluation'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The evaluation. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Evaluation'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  traceFinding: {
    parameters: {
      query: {
        document: string;
      };
      header?: never;
      path: {
        evaluation: components['parameters']['Evaluation'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The trace. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Trace'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  replayEvaluation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        evaluation: components['parameters']['Evaluation'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The comparison. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            same: boolean;
            /** @description Digest of the stored receipt. */
            receipt: string;
            /** @description Digest of the receipt made again. */
            recomputed: string;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getReport: {
    parameters: {
      query?: {
        format?: 'pdf' | 'html';
        /** @description Staff may choose; enterprises always get `applicant`. */
        audience?: 'internal' | 'applicant' | 'public';
      };
      header?: never;
      path: {
        evaluation: components['parameters']['Evaluation'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Paper'];
      default: components['responses']['Problem'];
    };
  };
  listEnterprises: {
    parameters: {
      query?: {
        q?: string;
        /** @description Counts from 1. */
        page?: components['parameters']['Page'];
        size?: components['parameters']['Size'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of enterprises. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Enterprise'][];
            total: number;
            page: number;
            size: number;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  registerOffline: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          name: string;
          creditCode: string;
          confirmed?: components['schemas']['Confirmed'];
          reason: string;
        };
      };
    };
    responses: {
      /** @description The enterprise. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Enterprise'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getEnterprise: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        enterprise: components['parameters']['Enterprise'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The enterprise with what it was called before. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EnterpriseHistory'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getCaptured: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        enterprise: components['parameters']['Enterprise'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The captured facts. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            facts: components['schemas']['FormData'];
            records: components['schemas']['CapturedRecord'][];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  pushCaptured: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Name of the institution. */
          source: string;
          creditCode: string;
          /** Format: date-time */
          sourceUpdatedAt: string;
          /** @description Part of a facts object; only captured fields. */
          facts: components['schemas']['FormData'];
        };
      };
    };
    responses: {
      /** @description Recorded. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CapturedRecord'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listCertificates: {
    parameters: {
      query?: {
        q?: string;
        state?: string;
        /** @description Counts from 1. */
        page?: components['parameters']['Page'];
        size?: components['parameters']['Size'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of certificates, newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Certificate'][];
            total: number;
            page: number;
            size: number;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listCertificateEvents: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The printed number. */
        certificate: components['parameters']['Certificate'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Its events; they add up to where it stands. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CertificateEvent'][];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getCertificatePaper: {
    parameters: {
      query?: {
        format?: 'pdf' | 'svg';
      };
      header?: never;
      path: {
        /** @description The printed number. */
        certificate: components['parameters']['Certificate'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Paper'];
      default: components['responses']['Problem'];
    };
  };
  listPublicities: {
    parameters: {
      query?: {
        open?: boolean;
        /** @description Counts from 1. */
        page?: components['parameters']['Page'];
        size?: components['parameters']['Size'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of publicities. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Publicity'][];
            total: number;
            page: number;
            size: number;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getPublicity: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        publicity: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The publicity. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Publicity'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  readFiling: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The data, nothing masked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['FormData'];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  askWhatIf: {
    parameters: {
      query?: {
        finding?: string;
      };
      header?: never;
      path: {
        application: components['parameters']['Application'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The grade now and then; `then` is null while no finding is named. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            finding: components['schemas']['Doubtable'] | null;
            now: components['schemas']['Outcome'] | null;
            then: components['schemas']['Outcome'] | null;
            /** @description Whether the grade changes. */
            changes: boolean;
            findings: components['schemas']['Doubtable'][];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listSanctions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The sanctions of the edition in force. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Sanction'][];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  openSanction: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          procedure: string;
          enterprise?: string;
          certificate?: string;
          cause: string;
          /** @description What names the facts. */
          facts: string;
          /** @description The ground as found, when it has a code of its own. */
          ground?: string;
          comment: string;
        };
      };
    };
    responses: {
      /** @description The case. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            application: string;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  askAfterFiling: {
    parameters: {
      query: {
        number: string;
        code: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description State and answer, nothing else. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FilingState'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  filePublicly: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewFiling'];
      };
    };
    responses: {
      /** @description The receipt; the code is told only now. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            number: string;
            code: string;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listFindings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description In the order of the report. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Doubtable'][];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getPublicitySnapshot: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        publicity: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Paper'];
      default: components['responses']['Problem'];
    };
  };
  readRules: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of a published edition, or `current`. */
        edition: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The documents. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            edition: components['schemas']['EditionRef'];
            documents: {
              [key: string]: {
                [key: string]: unknown;
              };
            };
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listKeys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The keys. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            keys: {
              kty: string;
              crv: string;
              x: string;
              kid: string;
              alg: string;
              use: string;
            }[];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  lookUpCertificates: {
    parameters: {
      query: {
        /** @description Number, credit code, or at least two characters of the name. */
        q: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was found. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            queriedAt: components['schemas']['Instant'];
            items: components['schemas']['PublicCertificate'][];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  checkCertificate: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          checkCode?: string;
          payload?: string;
        };
      };
    };
    responses: {
      /** @description The same shape whether or not the code is known. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            queriedAt: components['schemas']['Instant'];
            genuine: boolean;
            /** @description How often this code was asked for before. */
            earlierQueries: number;
            certificate: components['schemas']['PublicCertificate'] | null;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listEditions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The editions. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Edition'][];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  draftEdition: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          basedOn: string;
          /** @description What the draft is about. */
          name: string;
        };
      };
    };
    responses: {
      /** @description The draft. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Edition'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getEdition: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        edition: components['parameters']['Edition'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The edition. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EditionMap'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  deleteDraft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        edition: components['parameters']['Edition'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Gone. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Problem'];
    };
  };
  getDocuments: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        edition: components['parameters']['Edition'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The documents. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            documents: components['schemas']['RuleDocument'][];
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getDocument: {
    parameters: {
      query: {
        /** @description Path inside the edition, `grades/1/staff.json`; forms and papers begin with `forms/` and `templates/`. */
        path: string;
      };
      header?: never;
      path: {
        edition: components['parameters']['Edition'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The document. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RuleDocument'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  saveDocument: {
    parameters: {
      query: {
        /** @description Path inside the edition, `grades/1/staff.json`; forms and papers begin with `forms/` and `templates/`. */
        path: string;
      };
      header?: never;
      path: {
        edition: components['parameters']['Edition'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description The whole document. */
          content: Record<string, never> | unknown[] | string;
          /** @description Digest of the document that was edited; null for a new one. */
          digest: string | null;
        };
      };
    };
    responses: {
      /** @description Saved. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RuleDocument'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  deleteDocument: {
    parameters: {
      query: {
        /** @description Path inside the edition, `grades/1/staff.json`; forms and papers begin with `forms/` and `templates/`. */
        path: string;
      };
      header?: never;
      path: {
        edition: components['parameters']['Edition'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Removed. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Problem'];
    };
  };
  checkEdition: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        edition: components['parameters']['Edition'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description No entry means sound. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Diagnostic'][];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  runCases: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        edition: components['parameters']['Edition'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          document?: string;
        };
      };
    };
    responses: {
      /** @description The result. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseReport'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  diffEdition: {
    parameters: {
      query?: {
        /** @description Another edition; without it, the one this was copied from. */
        against?: string;
      };
      header?: never;
      path: {
        edition: components['parameters']['Edition'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Documents that differ, by path. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentChange'][];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  proposeEdition: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        edition: components['parameters']['Edition'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          effectiveOn: components['schemas']['Day'];
          comment?: string;
        };
      };
    };
    responses: {
      /** @description Proposed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Edition'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  returnProposal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        edition: components['parameters']['Edition'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A draft again. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Edition'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  publishEdition: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        edition: components['parameters']['Edition'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Published. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Edition'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listMessages: {
    parameters: {
      query?: {
        /** @description Only those not read (or only those read). */
        unread?: boolean;
        /** @description Only those about this case. */
        application?: string;
        /** @description Counts from 1. */
        page?: components['parameters']['Page'];
        size?: components['parameters']['Size'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of messages. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Message'][];
            total: number;
            page: number;
            size: number;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  countUnreadMessages: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The number. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            count: number;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  readAllMessages: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Noted. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Problem'];
    };
  };
  readMessage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        message: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Noted. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Problem'];
    };
  };
  listOutbox: {
    parameters: {
      query?: {
        status?: components['schemas']['OutboxStatus'];
        /** @description Counts from 1. */
        page?: components['parameters']['Page'];
        size?: components['parameters']['Size'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of items, the channels that are set up, and how many items are in each state. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['OutboxItem'][];
            total: number;
            page: number;
            size: number;
            channels: ('email' | 'sms')[];
            counts: {
              waiting: number;
              sending: number;
              sent: number;
              failed: number;
              uncertain: number;
            };
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  resendMessage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        item: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It waits to be sent. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OutboxItem'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listAccounts: {
    parameters: {
      query?: {
        q?: string;
        /** @description Counts from 1. */
        page?: components['parameters']['Page'];
        size?: components['parameters']['Size'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of accounts. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Account'][];
            total: number;
            page: number;
            size: number;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  createAccount: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          login: components['schemas']['Login'];
          password: string;
          name: string;
          email?: components['schemas']['StaffEmail'];
          roles: components['schemas']['RoleIds'];
        };
      };
    };
    responses: {
      /** @description Created. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Account'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  grantRoles: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        account: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          roles: components['schemas']['RoleIds'];
        };
      };
    };
    responses: {
      /** @description Granted; the account's sessions end. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Account'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  setEmail: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        account: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EmailChange'];
      };
    };
    responses: {
      /** @description Kept. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Account'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  giveTemporaryPassword: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        account: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The password, which is shown this once. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            password: string;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  listAudit: {
    parameters: {
      query?: {
        /** @description Kind and id, `application:…`. */
        subject?: string;
        action?: string;
        /** @description Counts from 1. */
        page?: components['parameters']['Page'];
        size?: components['parameters']['Size'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of entries. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['AuditEntry'][];
            total: number;
            page: number;
            size: number;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
  verifyAudit: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Whether every entry follows from the one before. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChainVerdict'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  verifyFolds: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What is kept otherwise than the events say; nothing, when all is well. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FoldVerdict'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getDemoClock: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The clock. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DemoClock'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  moveDemoClock: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          days?: number;
          hours?: number;
          minutes?: number;
          /** Format: date-time */
          to?: string;
        };
      };
    };
    responses: {
      /** @description The clock afterwards. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DemoClock'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  resetDemoClock: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The clock afterwards. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DemoClock'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
}
