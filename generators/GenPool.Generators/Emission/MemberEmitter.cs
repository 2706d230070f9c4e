using GenPool.Generators.Model;
using GenPool.Generators.Planning;

namespace GenPool.Generators.Emission;

/// <summary>
/// Writes the members of the annotated type. Names are spelled from <c>global::</c> on, for the type may hold or stand
/// beside anything.
/// </summary>
internal static class MemberEmitter
{
    private const string GeneratedCode = "global::System.CodeDom.Compiler.GeneratedCode(\"GenPool\", \"0.1.0\")";

    /// <summary>What every generated member is marked with.</summary>
    public const string Attributes = $"[{GeneratedCode}, global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]";

    public static void Emit(SourceWriter writer, KernelPlan plan)
    {
        TypeHierarchy type = plan.Spec.Type;
        string element = plan.Spec.Element.Name;
        string passes = $"global::GenPool.Runtime.{(plan.WalksPixels ? "NhwcPasses" : plan.Spec.IsNhwc ? "NhwcTilePasses" : "NchwPasses")}<global::GenPool.Generated.{type.KernelName}, {element}>";
        writer.Lines($"/// <remarks>\n/// <para>{PlanDescriber.Title(plan)}</para>");
        foreach (string sentence in PlanDescriber.All(plan))
        {
            writer.Lines($"/// <para>{sentence}</para>");
        }

        writer.Lines("/// </remarks>");
        using (writer.Braces($"partial {type.Type.Keyword} {type.Type.Name} : global::GenPool.IMaxPool2D<{element}>"))
        {
            EmitKernels(writer, plan, element, $"global::GenPool.Runtime.MaxPool2DRunner<{passes}, {element}>");
            if (type.IsClass)
            {
                writer.Blank();
                EmitLayer(writer, element, passes);
            }
        }
    }

    private static void EmitKernels(SourceWriter writer, KernelPlan plan, string element, string runner)
    {
        (AxisSpec rows, AxisSpec columns) = (plan.Spec.Rows, plan.Spec.Columns);
        string input = $"global::System.ReadOnlySpan<{element}> input, global::System.Span<{element}> output";
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
                Layout = global::GenPool.PoolLayout.{{(plan.Spec.IsNhwc ? "Nhwc" : "Nchw")}},
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
            public static void Backward(global::System.ReadOnlySpan<{{element}}> outputGradient, global::System.ReadOnlySpan<byte> mask, global::System.Span<{{element}}> inputGradient, {{tail}}) =>
                {{runner}}.Backward(Parameters, outputGradient, mask, inputGradient, shape, parallelOptions);

            /// <inheritdoc/>
            {{Attributes}}
            public static void Indices(global::System.ReadOnlySpan<byte> mask, global::System.Span<long> indices, global::GenPool.PoolShape shape) =>
                global::GenPool.Runtime.MaskIndices.Indices(Parameters, mask, indices, shape);

            /// <inheritdoc/>
            {{Attributes}}
            public static void Unpool(global::System.ReadOnlySpan<{{element}}> values, global::System.ReadOnlySpan<byte> mask, global::System.Span<{{element}}> output, global::GenPool.PoolShape shape) =>
                global::GenPool.Runtime.MaskUnpool.Unpool(Parameters, values, mask, output, shape);
            """);
    }

    private static void EmitLayer(SourceWriter writer, string element, string passes)
    {
        string tensors = "global::System.Numerics.Tensors";
        string layer = $"global::GenPool.Runtime.MaxPool2DLayer<{element}>";
        writer.Lines($$"""
            [{{GeneratedCode}}]
            private readonly {{layer}} _genPoolLayer = new(Parameters);

            /// <inheritdoc cref="global::GenPool.Runtime.MaxPool2DLayer{T}.Forward{TPasses}(in {{tensors}}.ReadOnlyTensorSpan{T}, bool)"/>
            {{Attributes}}
            public {{tensors}}.Tensor<{{element}}> Forward({{tensors}}.ReadOnlyTensorSpan<{{element}}> input, bool isTraining = true) =>
                _genPoolLayer.Forward<{{passes}}>(input, isTraining);

            /// <inheritdoc cref="global::GenPool.Runtime.MaxPool2DLayer{T}.Forward{TPasses}(in {{tensors}}.ReadOnlyTensorSpan{T}, in {{tensors}}.TensorSpan{T}, bool)"/>
            {{Attributes}}
            public void Forward({{tensors}}.ReadOnlyTensorSpan<{{element}}> input, {{tensors}}.TensorSpan<{{element}}> output, bool isTraining = true) =>
                _genPoolLayer.Forward<{{passes}}>(input, output, isTraining);

            /// <inheritdoc cref="global::GenPool.Runtime.MaxPool2DLayer{T}.Backward{TPasses}(in {{tensors}}.ReadOnlyTensorSpan{T})"/>
            {{Attributes}}
            public {{tensors}}.Tensor<{{element}}> Backward({{tensors}}.ReadOnlyTensorSpan<{{element}}> outputGradient) =>
                _genPoolLayer.Backward<{{passes}}>(outputGradient);

            /// <inheritdoc cref="global::GenPool.Runtime.MaxPool2DLayer{T}.Backward{TPasses}(in {{tensors}}.ReadOnlyTensorSpan{T}, in {{tensors}}.TensorSpan{T})"/>
            {{Attributes}}
            public void Backward({{tensors}}.ReadOnlyTensorSpan<{{element}}> outputGradient, {{tensors}}.TensorSpan<{{element}}> inputGradient) =>
                _genPoolLayer.Backward<{{passes}}>(outputGradient, inputGradient);
            """);
    }
}
