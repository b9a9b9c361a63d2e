"""The scenes of the sample pictures; ``tools.draw_sample_pictures`` draws them."""
