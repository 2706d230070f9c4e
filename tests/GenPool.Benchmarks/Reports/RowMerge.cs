using GenPool.Benchmarks.Measuring;

namespace GenPool.Benchmarks.Reports;

/// <summary>Puts rows of several runs together.</summary>
internal static class RowMerge
{
    /// <summary>Each row once, with the samples of all runs that measured it.</summary>
    public static IReadOnlyList<RowResult> Of(IEnumerable<RowResult> rows) =>
    [
        .. from row in rows
           group row by row.Name into same
           select same.First() with
           {
               Error = same.Select(row => row.Error).FirstOrDefault(error => error is not null),
               Timings =
               [
                   .. from timing in same.SelectMany(row => row.Timings)
                      group timing by timing.Entry into own
                      select new Timing(own.Key, own.First().Detail, [.. own.SelectMany(timing => timing.Samples)]),
               ],
           },
    ];
}
