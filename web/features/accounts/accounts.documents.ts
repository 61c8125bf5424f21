import { graphql } from '../../graphql/generated/gql.js';

export const meDocument = graphql(`
  query Me {
    me {
      ...Person
    }
    installation {
      needsFirstAdministrator
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
      ...RefusalParts
    }
  }
`);

export const signOutDocument = graphql(`
  mutation SignOut {
    signOut
  }
`);
