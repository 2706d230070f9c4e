using GenPool.Generators.Model;
using GenPool.Generators.Planning;

namespace GenPool.Generators.Emission;

/// <summary>
/// Writes the members of the annotated type. Names are spelled from <c>global::</c> on, for the type may hold or stand
/// beside anything.
/// </summary>
internal static class MemberEmitter
{
    private const string Attributes =
        "[global::System.CodeDom.Compiler.GeneratedCode(\"GenPool\", \"0.1.0\"), global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]";

    public static void Emit(SourceWriter writer, KernelPlan plan)
    {
        TypeHierarchy type = plan.Spec.Type;
        writer.Lines($"/// <remarks>\n/// <para>{PlanDescriber.Title(plan)}</para>");
        foreach (string sentence in PlanDescriber.All(plan))
        {
            writer.Lines($"/// <para>{sentence}</para>");
        }

        writer.Lines("/// </remarks>");
        using (writer.Braces($"partial {type.Type.Keyword} {type.Type.Name} : global::GenPool.IMaxPool2D<float>"))
        {
            EmitKernels(writer, plan, $"global::GenPool.Runtime.MaxPool2DRunner<global::GenPool.Generated.{type.KernelName}, float>");
            if (type.IsClass)
            {
                writer.Blank();
                EmitLayer(writer, type.FullName);
            }
        }
    }

    private static void EmitKernels(SourceWriter writer, KernelPlan plan, string runner)
    {
        (AxisSpec rows, AxisSpec columns) = (plan.Spec.Rows, plan.Spec.Columns);
        string input = "global::System.ReadOnlySpan<float> input, global::System.Span<float> output";
        string tail = "global::GenPool.PoolShape shape, global::System.Threading.Tasks.ParallelOptions? parallelOptions = null";
        writer.Lines($$"""
            /// <inheritdoc/>
            {{Attributes}}
            public static global::GenPool.MaxPool2DParameters Parameters { get; } = new({{rows.Size}}, {{columns.Size}})
            {
                StrideHeight = {{rows.Stride}},
                StrideWidth = {{columns.Stride}},
                PaddingTop = {{rows.PaddingBefore}},
                PaddingBottom = {{rows.PaddingAfter}},
                PaddingLeft = {{columns.PaddingBefore}},
                PaddingRight = {{columns.PaddingAfter}},
                DilationHeight = {{rows.Dilation}},
                DilationWidth = {{columns.Dilation}},
                AutoPadding = global::GenPool.PoolAutoPadding.{{plan.Spec.AutoPadding}},
                Rounding = global::GenPool.PoolRounding.{{(plan.Spec.IsCeiling ? "Ceiling" : "Floor")}},
                Ties = global::GenPool.PoolTies.{{(plan.Spec.MarksAllTies ? "All" : "First")}},
            };

            /// <inheritdoc/>
            {{Attributes}}
            public static global::GenPool.PoolShape OutputShape(global::GenPool.PoolShape input) =>
                global::GenPool.Runtime.PoolGeometry.Create(Parameters, input).Output;

            /// <inheritdoc/>
            {{Attributes}}
            public static long MaskByteCount(global::GenPool.PoolShape input) =>
                global::GenPool.Runtime.PoolGeometry.Create(Parameters, input).MaskByteCount;

            /// <inheritdoc/>
            {{Attributes}}
            public static void Forward({{input}}, {{tail}}) =>
                {{runner}}.Forward(Parameters, input, output, shape, parallelOptions);

            /// <inheritdoc/>
            {{Attributes}}
            public static void Forward({{input}}, global::System.Span<byte> mask, {{tail}}) =>
                {{runner}}.Forward(Parameters, input, output, mask, shape, parallelOptions);

            /// <inheritdoc/>
            {{Attributes}}
            public static void Backward(global::System.ReadOnlySpan<float> outputGradient, global::System.ReadOnlySpan<byte> mask, global::System.Span<float> inputGradient, {{tail}}) =>
                {{runner}}.Backward(Parameters, outputGradient, mask, inputGradient, shape, parallelOptions);

            /// <inheritdoc/>
            {{Attributes}}
            public static void Indices(global::System.ReadOnlySpan<byte> mask, global::System.Span<long> indices, global::GenPool.PoolShape shape) =>
                global::GenPool.Runtime.MaskReader.Indices(Parameters, mask, indices, shape);
            """);
    }

    private static void EmitLayer(SourceWriter writer, string name)
    {
        string layer = $"global::GenPool.Runtime.MaxPool2DLayer<{name}, float>";
        string tensor = "global::System.Numerics.Tensors.Tensor<float>";
        string span = "global::System.Numerics.Tensors.ReadOnlyTensorSpan<float>";
        writer.Lines($$"""
            [global::System.CodeDom.Compiler.GeneratedCode("GenPool", "0.1.0")]
            private readonly {{layer}} _genPoolLayer = new();

            /// <inheritdoc cref="global::GenPool.Runtime.MaxPool2DLayer{TPool, T}.Forward"/>
            {{Attributes}}
            public {{tensor}} Forward({{span}} input, bool isTraining = true) =>
                _genPoolLayer.Forward(input, isTraining);

            /// <inheritdoc cref="global::GenPool.Runtime.MaxPool2DLayer{TPool, T}.Backward"/>
            {{Attributes}}
            public {{tensor}} Backward({{span}} outputGradient) =>
                _genPoolLayer.Backward(outputGradient);
            """);
    }
}
