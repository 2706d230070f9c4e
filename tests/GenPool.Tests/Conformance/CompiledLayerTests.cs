using System.Globalization;
using GenPool.Testing;

namespace GenPool.Tests;

/// <summary>
/// Layers that are declared at run time and compiled through the generator, against the generic pools of their parameters, bit
/// for bit, on every lane width: the matrix of every option, and declarations drawn anew in every run.
/// </summary>
public sealed class CompiledLayerTests(LayerAssemblies assemblies) : IClassFixture<LayerAssemblies>
{
    private const int MatrixSeed = 1;
    private const int ShapesOfALayer = 4;

    public static TheoryData<string?, int> Widths => LaneWidth.All;

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Matrix_OnSmallShapes_EqualsGenericPools(string? switchedOff, int widest) =>
        await Check(assemblies.Matrix, MatrixSeed, switchedOff, widest);

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task RandomDeclarations_OnAnyShapes_EqualGenericPools(string? switchedOff, int widest) =>
        await Check(assemblies.Random, Seed.Value, switchedOff, widest);

    private static async Task Check(IEnumerable<string> assemblies, int seed, string? switchedOff, int widest)
    {
        string[] numbers = [seed.ToString(CultureInfo.InvariantCulture), ShapesOfALayer.ToString(CultureInfo.InvariantCulture)];
        (int exitCode, string output) = await ChildProcess.RunAsync(typeof(LayerCompiler), [.. numbers, .. assemblies], switchedOff);
        LaneWidth.ExpectSuccess(exitCode, $"GENPOOL_SEED={numbers[0]}\n{output}", widest);
    }
}
