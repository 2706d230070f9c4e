using GenPool.Execution;

namespace GenPool.Axes.Tests;

/// <summary>How a call is cut: every plane and band once, whatever the number of workers.</summary>
public sealed class WorkPartitionTests
{
    private const int GrainBytes = 512 * 1024;

    public static TheoryData<int, int, int, bool> Calls => new()
    {
        { 1, 1, 1, false }, { 2, 3, 5, false }, { 2, 3, 5, true }, { 7, 9, 30, false }, { 1, 64, 3, true }, { 100, 3, 2, false }, { 3, 1, 1, true },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void Slices_TileTheCall(int batch, int channels, int rows, bool isChannelsLast)
    {
        // Rows so long that there is work for any number of workers.
        PoolDomain domain = Domain(batch, channels, rows, 4_000_000);
        for (int workers = 1; workers <= 9; workers++)
        {
            foreach (bool isBackward in new[] { false, true })
            {
                WorkPartition partition = Create(domain, isChannelsLast, isBackward, workers);
                int planes = isChannelsLast ? batch : batch * channels, bands = isBackward ? rows : (rows + 1) / 2;
                bool[,] isDone = new bool[planes, bands];
                for (int i = 0; i < partition.SliceCount; i++)
                {
                    PoolSlice slice = partition[i];
                    Assert.True(slice.First < slice.End && slice.FirstBand < slice.EndBand);
                    Assert.Equal((planes, channels, 2), (slice.Planes, slice.Channels, slice.Rank));
                    for (int plane = slice.First; plane < slice.End; plane++)
                    {
                        for (int band = slice.FirstBand; band < slice.EndBand; band++)
                        {
                            Assert.False(isDone[plane, band]);
                            isDone[plane, band] = true;
                        }
                    }
                }

                Assert.DoesNotContain(false, isDone.Cast<bool>());
                Assert.Equal(workers, partition.Workers);

                // Something to do for each, where there is, and planes are not cut without need.
                Assert.InRange(partition.SliceCount, Math.Min(workers, workers == 1 ? 1 : planes * bands) / 2, int.MaxValue);
                Assert.True(planes < workers || partition[0].EndBand - partition[0].FirstBand == bands);
                Assert.True(workers == 1 || partition[0].End - partition[0].First <= Math.Max(1, planes / (workers * 4)));
            }
        }
    }

    [Fact]
    public void OneWorker_DoesAllAtOnce()
    {
        WorkPartition partition = Create(Domain(5, 7, 9, 4_000_000), isChannelsLast: false, isBackward: false, workers: 1);
        Assert.Equal((1, 0, 35, 0, 5), (partition.SliceCount, partition[0].First, partition[0].End, partition[0].FirstBand, partition[0].EndBand));
    }

    /// <summary>A band for each worker, and no more than there are rows.</summary>
    [Theory]
    [InlineData(1, 9, 3, 3)]
    [InlineData(1, 2, 9, 2)]
    [InlineData(2, 9, 3, 4)]
    [InlineData(2, 9, 5, 6)]
    [InlineData(3, 9, 3, 3)]
    [InlineData(3, 9, 2, 3)]
    [InlineData(40, 9, 3, 14)]
    public void FewPlanes_AreCutIntoBands(int planes, int rows, int workers, int slices) =>
        Assert.Equal(slices, Create(Domain(1, planes, rows * 2, 4_000_000), isChannelsLast: false, isBackward: false, workers).SliceCount);

    /// <summary>A worker for every 512 KiB of input, if the caller allows it.</summary>
    [Theory]
    [InlineData((2 * GrainBytes) - 4, 8, 1)]
    [InlineData(2 * GrainBytes, 8, 2)]
    [InlineData(9 * GrainBytes, 8, 8)]
    [InlineData(4, 8, 1)]
    public void SmallCalls_AreNotShared(int bytes, int allowed, int workers) =>
        Assert.Equal(workers, Create(Domain(1, 1, 1, bytes / 4), isChannelsLast: false, isBackward: false, allowed).Workers);

    [Fact]
    public void Workers_AreAsManyAsTheMachineHas_UnlessSaid()
    {
        PoolDomain domain = Domain(8, 8, 9, 4_000_000);
        Assert.Equal(Environment.ProcessorCount, WorkPartition.Create(domain, false, default, false, 4, null).Workers);
        Assert.Equal(Environment.ProcessorCount, WorkPartition.Create(domain, false, default, false, 4, new() { MaxDegreeOfParallelism = -1 }).Workers);
    }

    [Fact]
    public void Volumes_AreCutAcrossTheirSlices()
    {
        PoolDomain domain = PoolDomain.Create(
            new MaxPoolParameters(new SlidingAxis(2), new SlidingAxis(3), new SlidingAxis(1)), new PoolShape3D(1, 1, 12, 30, 100_000));
        Assert.Equal((0, 3), (Create(domain, false, false, 2)[0].FirstBand, Create(domain, false, false, 2)[0].EndBand));
        Assert.Equal((6, 12), (Create(domain, false, true, 2)[1].FirstBand, Create(domain, false, true, 2)[1].EndBand));
    }

    [Fact]
    public void Planes_BeyondAnInt_AreRefused()
    {
        PoolDomain domain = Domain(1 << 16, 1 << 16, 2, 1);
        Assert.Throws<OverflowException>(() => Create(domain, isChannelsLast: false, isBackward: false, workers: 1));
        Assert.Equal(1 << 16, Create(domain, isChannelsLast: true, isBackward: false, workers: 1)[0].Planes);
    }

    private static PoolDomain Domain(int batch, int channels, int rows, int columns) => PoolDomain.Create(
        new MaxPoolParameters(new SlidingAxis(2) { Rounding = PoolRounding.Ceiling }, new SlidingAxis(1)), new PoolShape2D(batch, channels, rows, columns));

    private static WorkPartition Create(in PoolDomain domain, bool isChannelsLast, bool isBackward, int workers) =>
        WorkPartition.Create(domain, isChannelsLast, default, isBackward, elementSize: 4, new() { MaxDegreeOfParallelism = workers });
}
