package org.guatu.ledger.batch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.guatu.ledger.RowState;

/** What became of every row of a file, a byte each, by the row's number. */
public final class RowStates {
  private byte[] states;

  public RowStates() {
    this(new byte[1_024]);
  }

  private RowStates(byte[] states) {
    this.states = states;
  }

  public void set(int row, RowState state) {
    if (row >= states.length) {
      states = Arrays.copyOf(states, Math.max(row + 1, states.length * 2));
    }
    states[row] = (byte) state.ordinal();
  }

  public RowState get(int row) {
    return row < states.length ? RowState.values()[states[row]] : RowState.NONE;
  }

  public byte[] pack() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(states);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  public static RowStates unpack(byte[] packed) {
    if (packed.length == 0) {
      return new RowStates();
    }
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return new RowStates(in.readAllBytes());
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
