import { graphql } from './generated/gql.js';

// What every mutation asks of an answer that saved nothing: `...RefusalParts` and `...ConflictParts` in its document.

graphql(`
  fragment RefusalParts on Refusal {
    code
    message
    field
    waitSeconds
  }
`);

graphql(`
  fragment ConflictParts on Conflict {
    id
    currentVersion
    base
    mine
    theirs
    theirsBy
  }
`);
