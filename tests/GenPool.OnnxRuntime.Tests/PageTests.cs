using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using GenPool.Testing;

namespace GenPool.OnnxRuntime.Tests;

/// <summary>The nodes in <c>docs/coming-from-elsewhere.md</c>, each beside the declaration that the page gives for it.</summary>
public sealed partial class PageTests(PageTests.Layers layers) : IClassFixture<PageTests.Layers>
{
    private static readonly IReadOnlyList<(string Node, string Declaration)> s_rows =
        PageTable.Rows("docs/coming-from-elsewhere.md", call => NodePattern().IsMatch(call));

    public static TheoryData<string, string> Rows
    {
        get
        {
            TheoryData<string, string> rows = [];
            foreach ((string node, string declaration) in s_rows)
            {
                rows.Add(node, declaration);
            }

            return rows;
        }
    }

    [Fact]
    public void Page_HasNodesOfEveryKind() => Assert.Equal(
        ["AveragePool", "GlobalAveragePool", "GlobalLpPool", "GlobalMaxPool", "LpPool", "MaxPool"],
        s_rows.Select(row => OnnxNode.Parse(row.Node).Operator).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Declaration_EqualsTheNode(string node, string declaration)
    {
        ErasedPool pool = layers.Compiled[declaration];
        PoolShape3D shape = new(2, 3, pool.Rank > 2 ? 7 : 1, pool.Rank > 1 ? 12 : 1, 13);
        Random random = new(3);
        float[] input = [.. Enumerable.Range(0, (int)shape.ElementCount).Select(_ => (float)random.Next(-40, 41) / 8)];
        byte[] ours = pool.Forward(Planes.FromChannelsFirst(MemoryMarshal.AsBytes(input.AsSpan()), shape, sizeof(float), pool.Parameters.Layout), shape);
        float[] actual = [.. MemoryMarshal.Cast<byte, float>(Planes.ToChannelsFirst(ours, pool.OutputShape(shape), sizeof(float), pool.Parameters.Layout))];
        float[] expected = OnnxRuntimePool.Run(OnnxNode.Parse(node), pool.Rank, shape, input);

        // A maximum is an element of the input; a mean is added in some order and rounded.
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.InRange(pair.Second, pair.First - Tolerance(pair.First), pair.First + Tolerance(pair.First)));

        float Tolerance(float value) => pool is ErasedMaxPool ? 0 : Math.Abs(value) * 1e-6f;
    }

    // Other libraries' calls begin in other ways.
    [GeneratedRegex(@"^(Global)?(Max|Average|Lp)Pool(\((\w+=[^=]*)+\))?$")]
    private static partial Regex NodePattern();

    /// <summary>All declarations, compiled together.</summary>
    public sealed class Layers : IDisposable
    {
        /// <summary>The layers, by their declarations.</summary>
        public CompiledLayers Compiled { get; } = new(s_rows.Select(row => row.Declaration));

        /// <inheritdoc/>
        public void Dispose() => Compiled.Dispose();
    }
}
