package dev.vivavoce.content.scenario;

import java.util.List;

/// One page of a list, the token of the next page (empty on the last one), and the size of the whole list.
record ScenarioPage(List<Scenario> scenarios, String nextPageToken, int totalSize) {}
