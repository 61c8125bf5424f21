import { graphql } from '../../graphql/generated/gql.js';

export const ownAccountDocument = graphql(`
  query OwnAccount {
    account {
      name
      email
      isDemonstration
      needsSecondFactor
      secondFactorSince
      recoveryCodesLeft
      sessions {
        id
        device
        place
        openedAt
        seenAt
        isThis
      }
    }
  }
`);

export const changePasswordDocument = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      ... on AccountChanged {
        endedSessions
      }
      ...RefusalParts
    }
  }
`);

export const renewRecoveryCodesDocument = graphql(`
  mutation RenewRecoveryCodes {
    renewRecoveryCodes {
      ... on NewRecoveryCodes {
        codes
      }
      ...RefusalParts
    }
  }
`);

export const removeSecondFactorDocument = graphql(`
  mutation RemoveSecondFactor {
    removeSecondFactor {
      ... on AccountChanged {
        endedSessions
      }
      ...RefusalParts
    }
  }
`);

export const endSessionDocument = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      ... on AccountChanged {
        endedSessions
      }
      ...RefusalParts
    }
  }
`);

export const endOtherSessionsDocument = graphql(`
  mutation EndOtherSessions {
    endOtherSessions {
      ... on AccountChanged {
        endedSessions
      }
      ...RefusalParts
    }
  }
`);

export const colleaguesInNeedDocument = graphql(`
  query ColleaguesInNeed {
    colleaguesInNeed {
      personId
      name
      workspaceId
      mayMakeLink
      mayResetFactor
      hasMyVote
      votesMissing
    }
  }
`);

export const makePasswordResetLinkDocument = graphql(`
  mutation MakePasswordResetLink($input: HelpColleagueInput!) {
    makePasswordResetLink(input: $input) {
      ... on ResetLink {
        path
      }
      ...RefusalParts
    }
  }
`);

export const resetSecondFactorDocument = graphql(`
  mutation ResetSecondFactor($input: HelpColleagueInput!) {
    resetSecondFactor(input: $input) {
      ... on FactorVote {
        isReset
        votesMissing
      }
      ...RefusalParts
    }
  }
`);
