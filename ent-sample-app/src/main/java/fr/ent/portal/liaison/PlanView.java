package fr.ent.portal.liaison;

import fr.ent.api.liaison.AppointmentSlot;
import fr.ent.portal.liaison.WriteView.Choice;
import java.util.List;

/**
 * What a family may book, and what it has booked.
 *
 * @param mine the own appointments, about all children
 * @param moving the appointment that another time is looked for; empty where none is
 */
public record PlanView(
    List<Mine> mine,
    List<Choice> children,
    String child,
    List<Day> days,
    String moving,
    String told) {
  /** An appointment in words. */
  public record Mine(AppointmentSlot slot, String when, String host, String child, String place) {
    @Override
    public String toString() {
      return slot.id().toString();
    }
  }

  /** The times of one host on one day. */
  public record Day(String day, String host, String place, String meeting, List<Time> times) {
    public Day {
      times = List.copyOf(times);
    }

    @Override
    public String toString() {
      return day;
    }
  }

  /** A time in words. */
  public record Time(AppointmentSlot slot, String hour) {
    @Override
    public String toString() {
      return slot.id().toString();
    }

    /** Tell whether it may be booked. */
    public boolean isFree() {
      return slot.status() == AppointmentSlot.Status.FREE;
    }

    /** Tell whether the reader has it. */
    public boolean isMine() {
      return slot.status() == AppointmentSlot.Status.MINE;
    }
  }

  public PlanView {
    mine = List.copyOf(mine);
    children = List.copyOf(children);
    days = List.copyOf(days);
  }
}
