package dev.vivavoce.content.scenario;

import java.util.List;

/// One page of a list, the token for the next (empty on the last), and how many there are in all.
record ScenarioPage(List<Scenario> scenarios, String nextPageToken, int totalSize) {}
