using System.Runtime.InteropServices;

namespace GenPool.Torch.Tests.Torch;

/// <summary>
/// The C functions of <c>libtorch_cpu</c> that reach PyTorch's kernels without autograd or dispatch from Python; declared
/// in PyTorch's <c>torch/csrc/inductor/aoti_torch/c/shim.h</c> and <c>generated/c_shim_cpu.h</c>. Each returns 0 on success.
/// </summary>
internal static partial class TorchLibrary
{
    private const string Name = "torch_cpu";

    /// <summary>Whether the library can be loaded on this machine.</summary>
    public static bool IsAvailable { get; } =
        OperatingSystem.IsLinux()
        && RuntimeInformation.ProcessArchitecture == Architecture.X64
        && NativeLibrary.TryLoad(Name, typeof(TorchLibrary).Assembly, null, out _);

    /// <summary>Throws where a function failed. PyTorch has written the reason to the standard error stream.</summary>
    public static void Check(int status)
    {
        if (status != 0)
        {
            throw new InvalidOperationException("PyTorch refused the call.");
        }
    }

    /// <summary>How many threads a kernel may use.</summary>
    [LibraryImport(Name, EntryPoint = "_ZN2at15set_num_threadsEi")]
    public static partial void SetThreads(int count);

    [LibraryImport(Name, EntryPoint = "aoti_torch_create_tensor_from_blob")]
    public static unsafe partial int CreateTensorFromBlob(
        void* data, long rank, ReadOnlySpan<long> sizes, ReadOnlySpan<long> strides, long storageOffset,
        int scalarType, int deviceType, int deviceIndex, out TorchTensor tensor);

    [LibraryImport(Name, EntryPoint = "aoti_torch_delete_tensor_object")]
    public static partial int DeleteTensor(nint tensor);

    [LibraryImport(Name, EntryPoint = "aoti_torch_get_data_ptr")]
    public static unsafe partial int GetData(TorchTensor tensor, out byte* data);

    [LibraryImport(Name, EntryPoint = "aoti_torch_get_sizes")]
    public static unsafe partial int GetSizes(TorchTensor tensor, out long* sizes);

    [LibraryImport(Name, EntryPoint = "aoti_torch_get_strides")]
    public static unsafe partial int GetStrides(TorchTensor tensor, out long* strides);

    [LibraryImport(Name, EntryPoint = "aoti_torch_cpu_max_pool2d_with_indices")]
    public static partial int MaxPool2D(
        TorchTensor input,
        ReadOnlySpan<long> kernelSize, long kernelSizeLength,
        ReadOnlySpan<long> stride, long strideLength,
        ReadOnlySpan<long> padding, long paddingLength,
        ReadOnlySpan<long> dilation, long dilationLength,
        int ceilMode, out TorchTensor output, out TorchTensor indices);

    [LibraryImport(Name, EntryPoint = "aoti_torch_cpu_max_pool2d_with_indices_backward")]
    public static partial int MaxPool2DBackward(
        TorchTensor outputGradient, TorchTensor input,
        ReadOnlySpan<long> kernelSize, long kernelSizeLength,
        ReadOnlySpan<long> stride, long strideLength,
        ReadOnlySpan<long> padding, long paddingLength,
        ReadOnlySpan<long> dilation, long dilationLength,
        int ceilMode, TorchTensor indices, out TorchTensor inputGradient);

    [LibraryImport(Name, EntryPoint = "aoti_torch_cpu_avg_pool2d")]
    public static unsafe partial int AveragePool2D(
        TorchTensor input,
        ReadOnlySpan<long> kernelSize, long kernelSizeLength,
        ReadOnlySpan<long> stride, long strideLength,
        ReadOnlySpan<long> padding, long paddingLength,
        int ceilMode, int countIncludePad, long* divisorOverride, out TorchTensor output);

    [LibraryImport(Name, EntryPoint = "aoti_torch_cpu_avg_pool2d_backward")]
    public static unsafe partial int AveragePool2DBackward(
        TorchTensor outputGradient, TorchTensor input,
        ReadOnlySpan<long> kernelSize, long kernelSizeLength,
        ReadOnlySpan<long> stride, long strideLength,
        ReadOnlySpan<long> padding, long paddingLength,
        int ceilMode, int countIncludePad, long* divisorOverride, out TorchTensor inputGradient);

    [LibraryImport(Name, EntryPoint = "aoti_torch_cpu_adaptive_max_pool2d")]
    public static partial int AdaptiveMaxPool2D(
        TorchTensor input, ReadOnlySpan<long> outputSize, long outputSizeLength, out TorchTensor output, out TorchTensor indices);

    [LibraryImport(Name, EntryPoint = "aoti_torch_cpu_adaptive_max_pool2d_backward")]
    public static partial int AdaptiveMaxPool2DBackward(
        TorchTensor outputGradient, TorchTensor input, TorchTensor indices, out TorchTensor inputGradient);

    [LibraryImport(Name, EntryPoint = "aoti_torch_cpu__adaptive_avg_pool2d")]
    public static partial int AdaptiveAveragePool2D(
        TorchTensor input, ReadOnlySpan<long> outputSize, long outputSizeLength, out TorchTensor output);

    [LibraryImport(Name, EntryPoint = "aoti_torch_cpu__adaptive_avg_pool2d_backward")]
    public static partial int AdaptiveAveragePool2DBackward(TorchTensor outputGradient, TorchTensor input, out TorchTensor inputGradient);

    [LibraryImport(Name, EntryPoint = "aoti_torch_cpu_max_pool3d_with_indices")]
    public static partial int MaxPool3D(
        TorchTensor input,
        ReadOnlySpan<long> kernelSize, long kernelSizeLength,
        ReadOnlySpan<long> stride, long strideLength,
        ReadOnlySpan<long> padding, long paddingLength,
        ReadOnlySpan<long> dilation, long dilationLength,
        int ceilMode, out TorchTensor output, out TorchTensor indices);

    [LibraryImport(Name, EntryPoint = "aoti_torch_cpu_max_pool3d_with_indices_backward")]
    public static partial int MaxPool3DBackward(
        TorchTensor outputGradient, TorchTensor input,
        ReadOnlySpan<long> kernelSize, long kernelSizeLength,
        ReadOnlySpan<long> stride, long strideLength,
        ReadOnlySpan<long> padding, long paddingLength,
        ReadOnlySpan<long> dilation, long dilationLength,
        int ceilMode, TorchTensor indices, out TorchTensor inputGradient);

    [LibraryImport(Name, EntryPoint = "aoti_torch_cpu_avg_pool3d")]
    public static unsafe partial int AveragePool3D(
        TorchTensor input,
        ReadOnlySpan<long> kernelSize, long kernelSizeLength,
        ReadOnlySpan<long> stride, long strideLength,
        ReadOnlySpan<long> padding, long paddingLength,
        int ceilMode, int countIncludePad, long* divisorOverride, out TorchTensor output);

    [LibraryImport(Name, EntryPoint = "aoti_torch_cpu_avg_pool3d_backward")]
    public static unsafe partial int AveragePool3DBackward(
        TorchTensor outputGradient, TorchTensor input,
        ReadOnlySpan<long> kernelSize, long kernelSizeLength,
        ReadOnlySpan<long> stride, long strideLength,
        ReadOnlySpan<long> padding, long paddingLength,
        int ceilMode, int countIncludePad, long* divisorOverride, out TorchTensor inputGradient);

    [LibraryImport(Name, EntryPoint = "aoti_torch_cpu_adaptive_max_pool3d")]
    public static partial int AdaptiveMaxPool3D(
        TorchTensor input, ReadOnlySpan<long> outputSize, long outputSizeLength, out TorchTensor output, out TorchTensor indices);

    [LibraryImport(Name, EntryPoint = "aoti_torch_cpu_adaptive_max_pool3d_backward")]
    public static partial int AdaptiveMaxPool3DBackward(
        TorchTensor outputGradient, TorchTensor input, TorchTensor indices, out TorchTensor inputGradient);

    [LibraryImport(Name, EntryPoint = "aoti_torch_cpu__adaptive_avg_pool3d")]
    public static partial int AdaptiveAveragePool3D(
        TorchTensor input, ReadOnlySpan<long> outputSize, long outputSizeLength, out TorchTensor output);

    [LibraryImport(Name, EntryPoint = "aoti_torch_cpu__adaptive_avg_pool3d_backward")]
    public static partial int AdaptiveAveragePool3DBackward(TorchTensor outputGradient, TorchTensor input, out TorchTensor inputGradient);

    [LibraryImport(Name, EntryPoint = "aoti_torch_cpu_max_unpool2d")]
    public static partial int MaxUnpool2D(
        TorchTensor values, TorchTensor indices, ReadOnlySpan<long> outputSize, long outputSizeLength, out TorchTensor output);

    // The windows are asked for, and checked for nothing but being positive.
    [LibraryImport(Name, EntryPoint = "aoti_torch_cpu_max_unpool3d")]
    public static partial int MaxUnpool3D(
        TorchTensor values, TorchTensor indices, ReadOnlySpan<long> outputSize, long outputSizeLength,
        ReadOnlySpan<long> stride, long strideLength,
        ReadOnlySpan<long> padding, long paddingLength, out TorchTensor output);
}
