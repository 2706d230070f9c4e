using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>
/// What must refuse a faulty call: the kernels, and the generic implementation, of the 2x2 window in every element type and
/// layout of the list.
/// </summary>
/// <param name="Name">Layer and implementation.</param>
/// <param name="Layer">The layer.</param>
/// <param name="Pool">Its kernels or its oracle.</param>
internal sealed record PoolSubject(string Name, LayerCase Layer, ErasedPool Pool)
{
    private static readonly MaxPool2DParameters s_window2 = new(2);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<PoolSubject> All { get; } =
    [
        .. LayerList.All
            .Where(layer => Declaration.Of(layer.Parameters with { Layout = default }, Element<float>.Instance) == Declaration.Of(s_window2, Element<float>.Instance))
            .SelectMany(layer => new PoolSubject[]
            {
                new($"{layer.Name} kernels", layer, layer.Kernels),
                new($"{layer.Name} generic", layer, layer.Oracle),
            }),
    ];

    /// <summary>Their names, for a theory.</summary>
    public static TheoryData<string> Names => [.. All.Select(subject => subject.Name)];

    /// <summary>Their names with each of some operations, for a theory.</summary>
    public static TheoryData<string, Operation> NamesAnd(params Operation[] operations)
    {
        TheoryData<string, Operation> data = [];
        foreach (PoolSubject subject in All)
        {
            foreach (Operation operation in operations)
            {
                data.Add(subject.Name, operation);
            }
        }

        return data;
    }

    /// <summary>The one of a name.</summary>
    public static PoolSubject Named(string name) => All.Single(subject => subject.Name == name);
}
