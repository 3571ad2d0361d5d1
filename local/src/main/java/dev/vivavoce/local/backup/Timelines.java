package dev.vivavoce.local.backup;

import java.util.Map;
import java.util.NavigableMap;

/// The newest timeline of PostgreSQL's log and those it came from. Each restore begins a timeline; what the one before
/// wrote after that position is given up.
///
/// @param newest its number; 0 when nothing was restored
/// @param left where each timeline before it was left for the next one, by number
record Timelines(int newest, NavigableMap<Integer, LogPosition> left) {
    /// Returns whether the log after a copy leads to the newest timeline.
    boolean continueFrom(BaseBackup backup) {
        var position = left.get(backup.timeline());
        return position == null ? backup.timeline() >= newest : backup.stop().compareTo(position) <= 0;
    }

    /// Returns whether a segment is part of the log after a copy, from which the timelines continue.
    boolean contain(LogSegment segment, BaseBackup backup) {
        if (segment.timeline() < backup.timeline()) return false;
        var position = left.get(segment.timeline());
        return position == null
                ? segment.timeline() == Math.max(newest, backup.timeline())
                : segment.number() <= LogSegment.numberAt(position);
    }

    /// The segment of that number on the way from a copy to a timeline. The one in which a timeline begins belongs to
    /// that timeline, which has a copy of what is before it.
    LogSegment segment(long number, BaseBackup backup, int last) {
        int timeline = left.subMap(backup.timeline(), Math.max(last, backup.timeline())).entrySet().stream()
                .filter(entry -> LogSegment.numberAt(entry.getValue()) > number)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(last);
        return new LogSegment(timeline, number);
    }
}
