import { graphql } from '@vivavoce/graphql';

/** A sentence or a quote of a reply, with the places that say it. */
export const replyPartParts = graphql(`
  fragment ReplyPartParts on ChatReplyPart {
    index
    method
    text
    citations {
      page
      quote
      span {
        start
        end
      }
      document {
        id
        name
      }
    }
  }
`);

/** A message and its reply, as far as it is made. */
export const chatMessageParts = graphql(`
  fragment ChatMessageParts on ChatMessage {
    id
    text
    sentAt
    reply {
      state
      method
      quotedReason
      cursor
      parts {
        ...ReplyPartParts
      }
    }
  }
`);

export const chatParts = graphql(`
  fragment ChatParts on Chat {
    id
    title
    documents {
      id
      name
    }
    messageCount
    createdAt
    lastMessageAt
  }
`);

export const chatsDocument = graphql(`
  query Chats($documentId: ID!, $first: Int!, $after: String) {
    chats(documentId: $documentId, first: $first, after: $after) {
      totalCount
      nodes {
        id
        ...ChatParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const chatDocument = graphql(`
  query Chat($id: ID!) {
    chat(id: $id) {
      ...ChatParts
    }
  }
`);

export const chatMessagesDocument = graphql(`
  query ChatMessages($chatId: ID!, $first: Int!, $after: String) {
    chatMessages(chatId: $chatId, first: $first, after: $after) {
      totalCount
      nodes {
        id
        ...ChatMessageParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** How much of what a learner may have is left. */
export const chatUsageParts = graphql(`
  fragment ChatUsageParts on ChatUsage {
    chats
    mostChats
    mostMessagesAChat
    quotedReason
    tokensLeft
    tokensADay
    resetsAt
  }
`);

export const chatUsageDocument = graphql(`
  query ChatUsage {
    chatUsage {
      ...ChatUsageParts
    }
  }
`);

export const createChatDocument = graphql(`
  mutation CreateChat($input: CreateChatInput!) {
    createChat(input: $input) {
      chat {
        ...ChatParts
      }
      errors {
        __typename
        ... on ChatLimitReached {
          limit
          most
        }
      }
    }
  }
`);

export const renameChatDocument = graphql(`
  mutation RenameChat($input: RenameChatInput!) {
    renameChat(input: $input) {
      chat {
        id
        title
      }
      errors {
        __typename
      }
    }
  }
`);

export const deleteChatDocument = graphql(`
  mutation DeleteChat($input: DeleteChatInput!) {
    deleteChat(input: $input) {
      deletedChatId
      errors {
        __typename
      }
    }
  }
`);

export const sendChatMessageDocument = graphql(`
  mutation SendChatMessage($input: SendChatMessageInput!) {
    sendChatMessage(input: $input) {
      message {
        ...ChatMessageParts
      }
      errors {
        __typename
        ... on ChatLimitReached {
          limit
          most
        }
      }
    }
  }
`);

export const stopChatReplyDocument = graphql(`
  mutation StopChatReply($input: StopChatReplyInput!) {
    stopChatReply(input: $input) {
      message {
        ...ChatMessageParts
      }
      errors {
        __typename
      }
    }
  }
`);

export const chatReplyDocument = graphql(`
  subscription ChatReply($messageId: UUID!, $after: String) {
    chatReply(messageId: $messageId, after: $after) {
      cursor
      state
      method
      quotedReason
      restarted
      part {
        ...ReplyPartParts
      }
    }
  }
`);
