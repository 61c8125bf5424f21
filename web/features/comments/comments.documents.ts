import { graphql } from '../../graphql/generated/gql.js';

/** A remark, question or answer, wherever one is listed. */
export const commentFragment = graphql(`
  fragment CommentFields on Comment {
    id
    kind
    audience
    askedSide
    answersId
    body
    writtenAt
    isWaiting
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
