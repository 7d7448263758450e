package org.guatu.wallchart.web;

import java.util.List;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.Moments;
import org.guatu.wallchart.Matrix;

/** 重点工作矩阵管理图, a sheet of A3. */
public record MatrixPage(Matrix matrix, AsOf asOf) {
  /** The thirds of a month. */
  public static final List<String> THIRDS = List.of("上", "中", "下");

  public String asOfInFull() {
    return Moments.minute(asOf.at());
  }
}
