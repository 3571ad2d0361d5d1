package dev.vivavoce.quiz.exchange.qti;

/// A part of an XML element.
sealed interface Content permits Element, Element.Text {}
