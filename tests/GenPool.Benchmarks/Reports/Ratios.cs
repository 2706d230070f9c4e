using GenPool.Benchmarks.Measuring;

namespace GenPool.Benchmarks.Reports;

/// <summary>GenPool's time in one layout over that of others; below 1, GenPool is faster. Null where one is missing.</summary>
internal readonly record struct Ratios(double? SameLayout, double? AnyLayout, double? Roof)
{
    /// <summary>The ratios of a row.</summary>
    public static Ratios Of(RowResult row, MemoryLayout layout)
    {
        double? subject = row.Subject(layout);
        return new Ratios(subject / row.Rival(entry => entry.Layout == layout), subject / row.Rival(), subject / row.Limit());
    }
}
