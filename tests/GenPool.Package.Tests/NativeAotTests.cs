using GenPool.Package.Tests.Harness;

namespace GenPool.Package.Tests;

/// <summary>A program compiled ahead of time learns as any other.</summary>
[Collection(PackageCollection.Name)]
public sealed class NativeAotTests(PackedPackage package)
{
    // One weight, trained for a step: the output should be twice the pooled input. Spans and tensors, both ways through, and the layers
    // of the factory, declared and generic.
    private const string TrainsAStep = """
        using System.Numerics.Tensors;
        using GenPool;

        float[] x = [1, 4, 3, 2, 5, 6, 8, 7];
        float[] target = [8, 16];
        float weight = 1;
        PoolShape2D shape = new(1, 2, 2, 2);
        Pool layer = new();

        (float before, float slope) = Loss();
        weight -= 0.005f * slope;
        (float after, _) = Loss();
        Console.WriteLine(after < before ? "learnt" : $"{before} became {after}");

        (float Loss, float Slope) Loss()
        {
            float[] input = [.. x.Select(value => weight * value)];
            Tensor<float> output = layer.Forward(Tensor.Create(input, [1, 2, 2, 2]));
            float[] error = [output[0, 0, 0, 0] - target[0], output[0, 1, 0, 0] - target[1]];
            Tensor<float> gradient = layer.Backward(Tensor.Create(error, [1, 2, 1, 1]));

            float[] spanGradient = new float[8];
            byte[] mask = new byte[Pool.MaskByteCount(shape)];
            Pool.Forward(input, new float[2], mask, shape);
            Pool.Backward(error, mask, spanGradient, shape);
            if (!spanGradient.SequenceEqual(gradient.ToArray()))
            {
                throw new InvalidOperationException("Spans and tensors disagree.");
            }

            SlidingAxis axis = new(2);
            foreach (IPoolLayer<float> other in new[] { GenPoolLayers.Create<float>(new MaxPoolParameters(axis, axis)), GenericPoolLayer.Create<float>(new MaxPoolParameters(axis, axis)) })
            {
                other.Forward(Tensor.Create(input, [1, 2, 2, 2]));
                if (!spanGradient.SequenceEqual(other.Backward(Tensor.Create(error, [1, 2, 1, 1])).ToArray()))
                {
                    throw new InvalidOperationException("The layers of the factory disagree.");
                }
            }

            Tensor<float> pooled = Tensor.Create<float>(new float[2], [1, 2, 1, 1]);
            Pool.Forward(Tensor.Create(input, [1, 2, 2, 2]), pooled, mask);
            if (!pooled.ToArray().SequenceEqual(output.ToArray()))
            {
                throw new InvalidOperationException("Spans and tensors disagree.");
            }

            return (error.Sum(value => value * value), 2 * spanGradient.Zip(x, (dy, value) => dy * value).Sum());
        }

        [MaxPool2D(2)]
        public partial class Pool;
        """;

    [AotFact]
    public void Program_PublishedNative_TrainsAStep()
    {
        ProjectFolder folder = package.NewFolder(
            ("Native.csproj", package.Project("""
                <PublishAot>true</PublishAot>
                <TrimmerSingleWarn>false</TrimmerSingleWarn>
                <InvariantGlobalization>true</InvariantGlobalization>
                <StripSymbols>false</StripSymbols>
                """)),
            ("Program.cs", TrainsAStep));

        // Warnings are errors in these folders; a trim or AOT warning by any other route would still be seen here.
        ToolResult publish = folder.Dotnet("publish", "--use-current-runtime", "--output", "native").Succeeded();
        Assert.DoesNotContain("warning IL", publish.Output);
        Assert.Equal("learnt", folder.Run("native/Native").Succeeded().Output.Trim());
    }
}
