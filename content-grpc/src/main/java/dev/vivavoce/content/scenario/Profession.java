package dev.vivavoce.content.scenario;

/// The field that a scenario belongs to.
public enum Profession {
    EVERYDAY,
    NURSING,
    MEDICINE,
    PHARMACY
}
