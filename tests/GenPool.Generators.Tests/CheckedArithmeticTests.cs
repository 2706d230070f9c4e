using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using GenPool.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GenPool.Generators.Tests;

/// <summary>
/// Kernels run in a project whose arithmetic is checked. What compiles there could still throw: an index that is meant to
/// be negative, cast to an unsigned one.
/// </summary>
public sealed class CheckedArithmeticTests
{
    [Theory]
    [InlineData("2")]
    [InlineData("3, Stride = 2, Padding = 1")]
    [InlineData("3, Stride = 1, Padding = 2, Ties = PoolTies.All")]
    [InlineData("3, 5, Stride = 2, Dilation = 2, PaddingTop = 4, PaddingLeft = 7, Rounding = PoolRounding.Ceiling")]
    [InlineData("3, Stride = 2, AutoPadding = PoolAutoPadding.SameLower")]
    [InlineData("6, Stride = 1, Padding = 5")]
    [InlineData("17, Stride = 3, Padding = 16")]
    [InlineData("17, Stride = 9, Padding = 8, Ties = PoolTies.All")]
    public void Kernel_InACheckedProject_RunsAsTheGenericOne(string arguments)
    {
        Compile.Driver().RunGeneratorsAndUpdateCompilation(
            Compile.Create($$"""
                using GenPool;

                [MaxPool2D({{arguments}})] internal partial class Nchw;
                [MaxPool2D({{arguments}}, Layout = PoolLayout.Nhwc)] internal partial class Nhwc;
                """),
            out Compilation generated,
            out _);
        Assert.True(((CSharpCompilationOptions)generated.Options).CheckOverflow);
        using MemoryStream image = new();
        Assert.True(generated.Emit(image).Success);
        image.Position = 0;
        AssemblyLoadContext context = new(arguments, isCollectible: true);
        Assembly assembly = context.LoadFromStream(image);
        foreach (string name in new[] { "Nchw", "Nhwc" })
        {
            typeof(CheckedArithmeticTests).GetMethod(nameof(Check), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(assembly.GetType(name)!)
                .Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);
        }

        context.Unload();
    }

    private static void Check<TPool>()
        where TPool : IMaxPool<float, PoolShape2D>
    {
        MaxPoolParameters parameters = (MaxPoolParameters)typeof(TPool).Assembly.GetType($"GenPool.Generated.{typeof(TPool).Name}_Kernel+Code")!.GetProperty("Parameters")!.GetValue(null)!;
        GenericMaxPool<float, PoolShape2D> oracle = new(parameters);
        Random random = new(1);
        foreach ((int height, int width) in new[] { (1, 1), (2, 3), (7, 5), (17, 18), (20, 41), (33, 70) })
        {
            PoolShape2D shape = new(2, 3, height, width), output;
            try
            {
                output = oracle.OutputShape(shape);
            }
            catch (ArgumentException)
            {
                continue; // No window fits.
            }

            // Small integers tie often.
            float[] input = Fill(shape), gradient = Fill(output);
            int masks = (int)oracle.MaskByteCount(shape);
            (float[] Y, byte[] Mask, float[] Dx) expected = (new float[output.ElementCount], new byte[masks], new float[input.Length]);
            (float[] Y, byte[] Mask, float[] Dx) actual = (new float[output.ElementCount], new byte[masks], new float[input.Length]);
            oracle.Forward(input, expected.Y, expected.Mask, shape);
            oracle.Backward(gradient, expected.Mask, expected.Dx, shape);
            TPool.Forward(input, actual.Y, shape);
            Assert.Equal(Bits(expected.Y), Bits(actual.Y));
            TPool.Forward(input, actual.Y, actual.Mask, shape);
            TPool.Backward(gradient, actual.Mask, actual.Dx, shape);
            Assert.Equal(Bits(expected.Y), Bits(actual.Y));
            Assert.Equal(expected.Mask, actual.Mask);
            Assert.Equal(Bits(expected.Dx), Bits(actual.Dx));

            float[] Fill(PoolShape2D of) => [.. Enumerable.Range(0, (int)of.ElementCount).Select(_ => (float)random.Next(-4, 5))];
        }
    }

    private static int[] Bits(float[] values) => MemoryMarshal.Cast<float, int>(values).ToArray();
}
