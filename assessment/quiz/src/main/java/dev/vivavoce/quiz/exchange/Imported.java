package dev.vivavoce.quiz.exchange;

import java.util.List;

/// What a file held.
public record Imported(List<BankItem> items, List<Refusal> refusals) {
    public Imported {
        items = List.copyOf(items);
        refusals = List.copyOf(refusals);
    }
}
