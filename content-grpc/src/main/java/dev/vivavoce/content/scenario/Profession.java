package dev.vivavoce.content.scenario;

/// The field a scenario belongs to.
public enum Profession {
    EVERYDAY,
    NURSING,
    MEDICINE,
    PHARMACY
}
