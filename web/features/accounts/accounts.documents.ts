import { graphql } from '../../graphql/generated/gql.js';

export const meDocument = graphql(`
  query Me {
    me {
      ...Person
    }
    installation {
      needsFirstAdministrator
      sendsMail
    }
  }

  fragment Person on Me {
    personId
    name
    language
    memberships {
      workspaceId
      organisationId
      side
      roles
    }
  }
`);

export const signInDocument = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      ... on Me {
        ...Person
      }
      ... on SignInStep {
        needs
      }
      ...RefusalParts
    }
  }
`);

export const createFirstAdministratorDocument = graphql(`
  mutation CreateFirstAdministrator($input: CreateFirstAdministratorInput!) {
    createFirstAdministrator(input: $input) {
      ... on Me {
        ...Person
      }
      ... on SignInStep {
        needs
      }
      ...RefusalParts
    }
  }
`);

export const signOutDocument = graphql(`
  mutation SignOut {
    signOut
  }
`);

export const signInStepDocument = graphql(`
  query SignInStep {
    signInStep {
      needs
      name
    }
  }
`);

export const completeSignInDocument = graphql(`
  mutation CompleteSignIn($input: CompleteSignInInput!) {
    completeSignIn(input: $input) {
      ... on Me {
        ...Person
      }
      ... on SignInStep {
        needs
      }
      ...RefusalParts
    }
  }
`);

export const offerSecondFactorDocument = graphql(`
  mutation OfferSecondFactor {
    offerSecondFactor {
      ... on SecondFactorOffer {
        secret
        qr
      }
      ...RefusalParts
    }
  }
`);

export const enableSecondFactorDocument = graphql(`
  mutation EnableSecondFactor($input: EnableSecondFactorInput!) {
    enableSecondFactor(input: $input) {
      ... on NewRecoveryCodes {
        codes
      }
      ...RefusalParts
    }
  }
`);

export const accountKeysDocument = graphql(`
  query AccountKeys {
    account {
      secondFactorSince
    }
  }
`);

export const confirmIdentityDocument = graphql(`
  mutation ConfirmIdentity($input: ConfirmIdentityInput!) {
    confirmIdentity(input: $input) {
      ... on AccountChanged {
        endedSessions
      }
      ...RefusalParts
    }
  }
`);

export const requestPasswordResetDocument = graphql(`
  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) {
      ... on ResetRequested {
        sendsMail
      }
      ...RefusalParts
    }
  }
`);

export const resetPasswordDocument = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      ... on AccountChanged {
        endedSessions
      }
      ...RefusalParts
    }
  }
`);
