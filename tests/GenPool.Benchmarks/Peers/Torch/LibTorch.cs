using System.Reflection;
using System.Runtime.InteropServices;

namespace GenPool.Benchmarks.Peers.Torch;

/// <summary>
/// The functions of <c>libtorch_cpu.so</c> that pooling needs; they run below autograd and the dispatcher. Those in C are declared
/// in PyTorch's <c>torch/csrc/inductor/aoti_torch</c>. A handle is the address of an <c>at::Tensor</c>.
/// </summary>
internal static unsafe partial class LibTorch
{
    private const string Library = "torch_cpu";

    private static nint s_handle;

    /// <summary>Where the package was restored to; null in a build without it.</summary>
    public static string? Folder { get; } = typeof(LibTorch).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute.Key == "LibTorchFolder")?.Value;

    /// <summary>Loads the library.</summary>
    /// <returns>Whether it is there and loads.</returns>
    public static bool TryLoad()
    {
        if (s_handle == 0 && Folder is not null && NativeLibrary.TryLoad(Path.Combine(Folder, "libtorch_cpu.so"), out s_handle))
        {
            NativeLibrary.SetDllImportResolver(typeof(LibTorch).Assembly, (name, _, _) => name == Library ? s_handle : 0);
        }

        return s_handle != 0;
    }

    [LibraryImport(Library, EntryPoint = "_ZN2at15set_num_threadsEi")]
    public static partial void SetThreads(int threads);

    [LibraryImport(Library, EntryPoint = "aoti_torch_dtype_float32")]
    public static partial int Float32();

    [LibraryImport(Library, EntryPoint = "aoti_torch_device_type_cpu")]
    public static partial int Cpu();

    [LibraryImport(Library, EntryPoint = "aoti_torch_create_tensor_from_blob")]
    public static partial int CreateTensor(
        void* data, long rank, ReadOnlySpan<long> sizes, ReadOnlySpan<long> strides, long storageOffset, int elementType, int deviceType,
        int deviceIndex, out nint tensor);

    [LibraryImport(Library, EntryPoint = "aoti_torch_get_data_ptr")]
    public static partial int GetData(nint tensor, out void* data);

    [LibraryImport(Library, EntryPoint = "aoti_torch_get_strides")]
    public static partial int GetStrides(nint tensor, out long* strides);

    [LibraryImport(Library, EntryPoint = "aoti_torch_delete_tensor_object")]
    public static partial int DeleteTensor(nint tensor);

    [LibraryImport(Library, EntryPoint = "aoti_torch_cpu_max_pool2d_with_indices")]
    public static partial int MaxPool2D(
        nint input, ReadOnlySpan<long> size, long sizeLength, ReadOnlySpan<long> stride, long strideLength, ReadOnlySpan<long> padding,
        long paddingLength, ReadOnlySpan<long> dilation, long dilationLength, int ceiling, out nint output, out nint indices);

    [LibraryImport(Library, EntryPoint = "aoti_torch_cpu_max_pool2d_with_indices_backward")]
    public static partial int MaxPool2DBackward(
        nint outputGradient, nint input, ReadOnlySpan<long> size, long sizeLength, ReadOnlySpan<long> stride, long strideLength,
        ReadOnlySpan<long> padding, long paddingLength, ReadOnlySpan<long> dilation, long dilationLength, int ceiling, nint indices,
        out nint inputGradient);

    [LibraryImport(Library, EntryPoint = "aoti_torch_cpu_max_pool3d_with_indices")]
    public static partial int MaxPool3D(
        nint input, ReadOnlySpan<long> size, long sizeLength, ReadOnlySpan<long> stride, long strideLength, ReadOnlySpan<long> padding,
        long paddingLength, ReadOnlySpan<long> dilation, long dilationLength, int ceiling, out nint output, out nint indices);

    [LibraryImport(Library, EntryPoint = "aoti_torch_cpu_max_pool3d_with_indices_backward")]
    public static partial int MaxPool3DBackward(
        nint outputGradient, nint input, ReadOnlySpan<long> size, long sizeLength, ReadOnlySpan<long> stride, long strideLength,
        ReadOnlySpan<long> padding, long paddingLength, ReadOnlySpan<long> dilation, long dilationLength, int ceiling, nint indices,
        out nint inputGradient);

    [LibraryImport(Library, EntryPoint = "aoti_torch_cpu_avg_pool2d")]
    public static partial int AveragePool2D(
        nint input, ReadOnlySpan<long> size, long sizeLength, ReadOnlySpan<long> stride, long strideLength, ReadOnlySpan<long> padding,
        long paddingLength, int ceiling, int countPadding, long* divisor, out nint output);

    [LibraryImport(Library, EntryPoint = "aoti_torch_cpu_avg_pool2d_backward")]
    public static partial int AveragePool2DBackward(
        nint outputGradient, nint input, ReadOnlySpan<long> size, long sizeLength, ReadOnlySpan<long> stride, long strideLength,
        ReadOnlySpan<long> padding, long paddingLength, int ceiling, int countPadding, long* divisor, out nint inputGradient);

    [LibraryImport(Library, EntryPoint = "aoti_torch_cpu_avg_pool3d")]
    public static partial int AveragePool3D(
        nint input, ReadOnlySpan<long> size, long sizeLength, ReadOnlySpan<long> stride, long strideLength, ReadOnlySpan<long> padding,
        long paddingLength, int ceiling, int countPadding, long* divisor, out nint output);

    [LibraryImport(Library, EntryPoint = "aoti_torch_cpu_avg_pool3d_backward")]
    public static partial int AveragePool3DBackward(
        nint outputGradient, nint input, ReadOnlySpan<long> size, long sizeLength, ReadOnlySpan<long> stride, long strideLength,
        ReadOnlySpan<long> padding, long paddingLength, int ceiling, int countPadding, long* divisor, out nint inputGradient);

    [LibraryImport(Library, EntryPoint = "aoti_torch_cpu_adaptive_max_pool2d")]
    public static partial int AdaptiveMaxPool2D(nint input, ReadOnlySpan<long> sizes, long length, out nint output, out nint indices);

    [LibraryImport(Library, EntryPoint = "aoti_torch_cpu_adaptive_max_pool2d_backward")]
    public static partial int AdaptiveMaxPool2DBackward(nint outputGradient, nint input, nint indices, out nint inputGradient);

    [LibraryImport(Library, EntryPoint = "aoti_torch_cpu_adaptive_max_pool3d")]
    public static partial int AdaptiveMaxPool3D(nint input, ReadOnlySpan<long> sizes, long length, out nint output, out nint indices);

    [LibraryImport(Library, EntryPoint = "aoti_torch_cpu_adaptive_max_pool3d_backward")]
    public static partial int AdaptiveMaxPool3DBackward(nint outputGradient, nint input, nint indices, out nint inputGradient);

    [LibraryImport(Library, EntryPoint = "aoti_torch_cpu__adaptive_avg_pool2d")]
    public static partial int AdaptiveAveragePool2D(nint input, ReadOnlySpan<long> sizes, long length, out nint output);

    [LibraryImport(Library, EntryPoint = "aoti_torch_cpu__adaptive_avg_pool2d_backward")]
    public static partial int AdaptiveAveragePool2DBackward(nint outputGradient, nint input, out nint inputGradient);

    [LibraryImport(Library, EntryPoint = "aoti_torch_cpu__adaptive_avg_pool3d")]
    public static partial int AdaptiveAveragePool3D(nint input, ReadOnlySpan<long> sizes, long length, out nint output);

    [LibraryImport(Library, EntryPoint = "aoti_torch_cpu__adaptive_avg_pool3d_backward")]
    public static partial int AdaptiveAveragePool3DBackward(nint outputGradient, nint input, out nint inputGradient);

    // Pooling's neighbours have no functions in C. By the C++ ABI of Linux a tensor that is returned is built where the first argument
    // points, and one that is passed by reference is its address: a handle.

    /// <summary><c>at::cpu::relu_</c>, in place.</summary>
    [LibraryImport(Library, EntryPoint = "_ZN2at3cpu5relu_ERNS_6TensorE")]
    public static partial nint ReluInPlace(nint tensor);

    /// <summary><c>at::cpu::threshold_backward</c>: the gradient where the output is above a number, a <c>c10::Scalar</c>.</summary>
    [LibraryImport(Library, EntryPoint = "_ZN2at3cpu18threshold_backwardERKNS_6TensorES3_RKN3c106ScalarE")]
    public static partial nint ThresholdBackward(nint newTensor, nint gradient, nint output, nint threshold);

    /// <summary><c>at::cpu::mean</c> over some dimensions, in the element type of the input.</summary>
    [LibraryImport(Library, EntryPoint = "_ZN2at3cpu4meanERKNS_6TensorEN3c1016OptionalArrayRefIlEEbSt8optionalINS4_10ScalarTypeEE")]
    public static partial nint Mean(nint newTensor, nint input, OptionalArray dimensions, [MarshalAs(UnmanagedType.U1)] bool keepDimensions, short noElementType);

    /// <summary>Room for a tensor that a C++ function returns, from the allocator that <see cref="DeleteTensor"/> frees to.</summary>
    public static nint NewTensor() => (nint)NativeMemory.AllocZeroed((nuint)sizeof(nint));

    /// <summary>Throws where a function reported a failure.</summary>
    public static void Check(int error)
    {
        if (error != 0)
        {
            throw new InvalidOperationException("libtorch reported an error; its text is on the error stream.");
        }
    }

    /// <summary>A <c>c10::OptionalArrayRef</c> of numbers.</summary>
    public struct OptionalArray
    {
        public long* First;
        public long Count;
        public long HasValue;
    }
}
