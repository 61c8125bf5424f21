import { graphql } from '../../graphql/generated/gql.js';

export const organisationFragment = graphql(`
  fragment OrganisationFields on Organisation {
    id
    name
    acronym
    side
    version
  }
`);

/** The organisations of a workspace and their people. */
export const peopleDocument = graphql(`
  query People($workspaceId: ID!) {
    people(workspaceId: $workspaceId) {
      organisations {
        organisation {
          ...OrganisationFields
        }
        takesPart
        members {
          personId
          name
          roles
          membershipId
        }
        suspended {
          personId
          name
          roles
          membershipId
        }
        rows
        viewerCan {
          change
          changeSide
          archive
          invite
          decide
        }
      }
      administrators {
        personId
        name
        roles
        membershipId
      }
      viewerCan {
        addOrganisation
        administer
      }
    }
  }
`);

/** A refusal over a name says whose it is, or nearly is. */
export const nameRefusalFragment = graphql(`
  fragment NameRefusal on Refusal {
    ...RefusalParts
    subjectId
  }
`);

export const addOrganisationDocument = graphql(`
  mutation AddOrganisation($input: AddOrganisationInput!) {
    addOrganisation(input: $input) {
      ... on Organisation {
        ...OrganisationFields
      }
      ...NameRefusal
      ...ConflictParts
    }
  }
`);

export const changeOrganisationDocument = graphql(`
  mutation ChangeOrganisation($input: ChangeOrganisationInput!) {
    changeOrganisation(input: $input) {
      ... on Organisation {
        ...OrganisationFields
      }
      ...NameRefusal
      ...ConflictParts
    }
  }
`);

export const archiveOrganisationDocument = graphql(`
  mutation ArchiveOrganisation($input: ArchiveOrganisationInput!) {
    archiveOrganisation(input: $input) {
      ... on Organisation {
        ...OrganisationFields
      }
      ...NameRefusal
      ...ConflictParts
    }
  }
`);

export const fourEyesDocument = graphql(`
  query FourEyes($workspaceId: ID!) {
    workspace(id: $workspaceId) {
      id
      version
      hasFourEyes
      mayChangeSettings
    }
  }
`);

export const outdatedDatabaseDocument = graphql(`
  query OutdatedDatabase($workspaceId: ID!) {
    workspace(id: $workspaceId) {
      id
      outdatedDatabase {
        version
        holes
        mendedIn
      }
    }
  }
`);

export const setFourEyesDocument = graphql(`
  mutation SetFourEyes($input: SetFourEyesInput!) {
    setFourEyes(input: $input) {
      ... on Workspace {
        id
        version
        hasFourEyes
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const convenersEditDocument = graphql(`
  query ConvenersEdit($workspaceId: ID!) {
    workspace(id: $workspaceId) {
      id
      version
      convenersEdit
      mayChangeSettings
    }
  }
`);

export const setConvenersEditDocument = graphql(`
  mutation SetConvenersEdit($input: SetConvenersEditInput!) {
    setConvenersEdit(input: $input) {
      ... on Workspace {
        id
        version
        convenersEdit
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);
