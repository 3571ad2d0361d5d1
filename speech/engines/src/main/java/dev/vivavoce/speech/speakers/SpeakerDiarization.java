package dev.vivavoce.speech.speakers;

import dev.vivavoce.speech.voiceactivity.Segment;
import java.util.ArrayList;
import java.util.List;

/// Tells apart who speaks in a recording, by the sound of the voices. Of each second or more it keeps some fifty
/// numbers, so two hours take a few megabytes. The same recording gives the same speakers.
///
/// Not safe for several threads; each recording has its own.
public final class SpeakerDiarization {
    private final VoiceModel model;
    private final List<VoicePiece> pieces = new ArrayList<>();
    private int utterances;

    public SpeakerDiarization(VoiceModel model) {
        this.model = model;
    }

    /// Takes the next utterance. All are needed, in order.
    public void hear(Segment.Utterance utterance) {
        pieces.addAll(VoicePieces.of(utterances++, utterance));
    }

    /// Who speaks when, in order: turns cover the utterances, and end with them. Speakers have the numbers from 1 in
    /// the order in which they begin, 10 at most. Empty without an utterance.
    public List<SpeakerTurn> turns() {
        return turns(model, pieces);
    }

    /// The turns of pieces that were measured before.
    public static List<SpeakerTurn> turns(VoiceModel model, List<VoicePiece> pieces) {
        var speakers = VoiceDivision.speakers(model, pieces);
        var turns = new ArrayList<SpeakerTurn>();
        int utterance = -1;
        for (int i = 0; i < speakers.length; i++) {
            var piece = pieces.get(i);
            boolean goesOn = utterance == piece.utterance() && turns.getLast().speaker() == speakers[i];
            long start = goesOn ? turns.removeLast().startSample() : piece.startSample();
            turns.add(new SpeakerTurn(start, piece.endSample(), speakers[i]));
            utterance = piece.utterance();
        }
        return turns;
    }
}
