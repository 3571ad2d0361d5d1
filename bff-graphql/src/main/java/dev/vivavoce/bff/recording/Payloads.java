package dev.vivavoce.bff.recording;

record DeleteRecordingInput(String sessionId) {}

record DeleteRecordingPayload(String deletedSessionId) {}

record DeleteAllRecordingsPayload(int deleted) {}
