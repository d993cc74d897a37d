package id.amanah.training;

import java.time.LocalDate;

/**
 * A training day that needs a date.
 *
 * @param day its number, from 1
 * @param title its topic, all accepted variants named
 * @param proposed a date that would do
 */
public record DayToPlan(int day, String title, LocalDate proposed) {}
