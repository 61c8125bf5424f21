import { graphql } from '../../graphql/generated/gql.js';

/** A remark, question or answer, wherever one is listed. */
export const commentFragment = graphql(`
  fragment CommentFields on Comment {
    id
    kind
    audience
    askedSide
    answersId
    cell
    repliesToId
    version
    body
    writtenAt
    resolvedAt
    removedAt
    isWaiting
    resolvedBy {
      organisation
    }
    mentioned {
      personId
      name
    }
    author {
      organisationId
      organisation
      side
      person
    }
    viewerCan {
      answer
      share
      withdraw
      reply
      resolve
      change
    }
  }
`);

export const writeCommentDocument = graphql(`
  mutation WriteComment($input: WriteCommentInput!) {
    writeComment(input: $input) {
      ... on Comment {
        ...CommentFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const askSideDocument = graphql(`
  mutation AskSide($input: AskSideInput!) {
    askSide(input: $input) {
      ... on Comment {
        ...CommentFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const answerQuestionDocument = graphql(`
  mutation AnswerQuestion($input: AnswerQuestionInput!) {
    answerQuestion(input: $input) {
      ... on Comment {
        ...CommentFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const resolveThreadDocument = graphql(`
  mutation ResolveThread($input: ResolveThreadInput!) {
    resolveThread(input: $input) {
      ... on Comment {
        ...CommentFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const reopenThreadDocument = graphql(`
  mutation ReopenThread($input: ReopenThreadInput!) {
    reopenThread(input: $input) {
      ... on Comment {
        ...CommentFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const changeCommentDocument = graphql(`
  mutation ChangeComment($input: ChangeCommentInput!) {
    changeComment(input: $input) {
      ... on Comment {
        ...CommentFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const removeCommentDocument = graphql(`
  mutation RemoveComment($input: RemoveCommentInput!) {
    removeComment(input: $input) {
      ... on Comment {
        ...CommentFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const openCommentsDocument = graphql(`
  query OpenComments($reviewId: ID!) {
    openComments(reviewId: $reviewId) {
      entryId
      cell
      count
    }
  }
`);
