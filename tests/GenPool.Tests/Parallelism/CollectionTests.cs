using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>
/// Layers while the garbage collector moves everything that is not pinned: a kernel that holds a managed reference beside
/// its pinned tensors, such as to an element of the padding, would follow an object that happens to lie there.
/// </summary>
/// <remarks>
/// It runs alone: a collection takes what is left of every thread's allocation buffer, which counts as allocated by tests
/// that measure it.
/// </remarks>
[Collection(nameof(CollectionTests))]
public sealed class CollectionTests
{
    [Fact]
    public void Layer_WhileTheHeapIsCompacted_EqualsGenericPool()
    {
        using CancellationTokenSource done = new();
        Thread mover = new(() => Compact(done.Token));
        mover.Start();
        try
        {
            foreach (LayerCase layer in LayerList.Kinds.Concat(LayerList.All.Where(layer => layer.Parameters is MaxPoolParameters { Ties: PoolTies.First } && layer.Parameters.Axes[^1] is SlidingAxis { PaddingBefore: > 0, Size: < 6 })))
            {
                PoolShape3D shape = new(1, 19, layer.Rank > 2 ? 5 : 1, layer.Rank > 1 ? 11 : 1, 29);
                for (int seed = 0; seed < 6; seed++)
                {
                    string? difference = LayerCheck.Compare(layer, shape, seed, hash: null, HeapMemory.Instance);
                    Assert.True(difference is null, $"{layer}: {difference}");
                }
            }
        }
        finally
        {
            done.Cancel();
            mover.Join();
        }
    }

    // Leaves holes between live arrays of all ages, then closes them.
    private static void Compact(CancellationToken done)
    {
        byte[][] live = new byte[1000][];
        Random random = new(1);
        while (!done.IsCancellationRequested)
        {
            for (int i = 0; i < 500; i++)
            {
                live[random.Next(live.Length)] = new byte[random.Next(16, 20_000)];
            }

            GC.Collect(random.Next(2), GCCollectionMode.Forced, blocking: true, compacting: true);
        }
    }
}

/// <summary>Runs after the tests that run side by side.</summary>
[CollectionDefinition(nameof(CollectionTests), DisableParallelization = true)]
public sealed class CollectionTestsRunAlone;
