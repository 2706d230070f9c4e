using System.Reflection;
using System.Runtime.InteropServices;

namespace GenPool.Benchmarks.Peers.Native;

/// <summary>The C functions of <c>libtorch_cpu.so</c> that pooling needs; they run below autograd.</summary>
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
        void* data, long rank, long* sizes, long* strides, long storageOffset, int elementType, int deviceType, int deviceIndex, out nint tensor);

    [LibraryImport(Library, EntryPoint = "aoti_torch_get_data_ptr")]
    public static partial int GetData(nint tensor, out void* data);

    [LibraryImport(Library, EntryPoint = "aoti_torch_delete_tensor_object")]
    public static partial int DeleteTensor(nint tensor);

    [LibraryImport(Library, EntryPoint = "aoti_torch_cpu_max_pool2d_with_indices")]
    public static partial int MaxPool2D(
        nint input, long* kernel, long kernelLength, long* stride, long strideLength, long* padding, long paddingLength,
        long* dilation, long dilationLength, int ceiling, out nint output, out nint indices);

    [LibraryImport(Library, EntryPoint = "aoti_torch_cpu_max_pool2d_with_indices_backward")]
    public static partial int MaxPool2DBackward(
        nint outputGradient, nint input, long* kernel, long kernelLength, long* stride, long strideLength, long* padding,
        long paddingLength, long* dilation, long dilationLength, int ceiling, nint indices, out nint inputGradient);

    /// <summary>Throws where a function reported a failure.</summary>
    public static void Check(int error)
    {
        if (error != 0)
        {
            throw new InvalidOperationException("libtorch reported an error; its text is on the error stream.");
        }
    }
}
